package dev.pagewalk.minic.code;

import static dev.pagewalk.minic.code.Form.Operand.ADDRESS;
import static dev.pagewalk.minic.code.Form.Operand.CONSTANT;
import static dev.pagewalk.minic.code.Form.Operand.FRAME;
import static dev.pagewalk.minic.code.Form.Operand.LOCAL;
import static dev.pagewalk.minic.code.Form.Operand.REGISTER;
import static dev.pagewalk.minic.code.Form.Operand.TARGET;

import java.util.List;

/**
 * What the words behind an operation are: a letter for each, R a register, L a local, K a constant, F a place in the
 * frame, A an address, T a target.
 */
public enum Form {
    NONE(),
    R(REGISTER),
    L(LOCAL),
    K(CONSTANT),
    F(FRAME),
    T(TARGET),
    RR(REGISTER, REGISTER),
    RL(REGISTER, LOCAL),
    RK(REGISTER, CONSTANT),
    RF(REGISTER, FRAME),
    RA(REGISTER, ADDRESS),
    LL(LOCAL, LOCAL),
    LK(LOCAL, CONSTANT),
    KK(CONSTANT, CONSTANT),
    FK(FRAME, CONSTANT),
    FT(FRAME, TARGET),
    RRR(REGISTER, REGISTER, REGISTER),
    RRK(REGISTER, REGISTER, CONSTANT),
    RRL(REGISTER, REGISTER, LOCAL),
    RLK(REGISTER, LOCAL, CONSTANT),
    RLL(REGISTER, LOCAL, LOCAL),
    RFL(REGISTER, FRAME, LOCAL),
    RAL(REGISTER, ADDRESS, LOCAL),
    RKK(REGISTER, CONSTANT, CONSTANT),
    RRT(REGISTER, REGISTER, TARGET),
    RKT(REGISTER, CONSTANT, TARGET),
    LKT(LOCAL, CONSTANT, TARGET),
    LLT(LOCAL, LOCAL, TARGET),
    /** A local that is updated by a register: read and written. */
    UPDATE_R(LOCAL, REGISTER),
    /** A local that is updated by a constant: read and written. */
    UPDATE_K(LOCAL, CONSTANT);

    /** What a word is. */
    public enum Operand {
        /** The number of a register: a wide one where the operation says so. */
        REGISTER,
        /** The offset of a 32-bit local from the frame pointer; the instruction accesses it. */
        LOCAL,
        CONSTANT,
        /** An offset from the frame pointer; the sum is an address. */
        FRAME,
        ADDRESS,
        /** An instruction to go on at. */
        TARGET
    }

    private final List<Operand> operands;

    Form(Operand... operands) {
        this.operands = List.of(operands);
    }

    /** The operands in the order of the words. */
    public List<Operand> operands() {
        return operands;
    }

    /** True if the first operand is read and written. */
    public boolean updates() {
        return this == UPDATE_R || this == UPDATE_K;
    }

    /** How often 32-bit locals are read or written. */
    public int localAccesses() {
        int locals = (int) operands.stream().filter(operand -> operand == LOCAL).count();
        return updates() ? locals + 1 : locals;
    }
}
