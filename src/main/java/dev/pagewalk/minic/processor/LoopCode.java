package dev.pagewalk.minic.processor;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Condition;
import dev.pagewalk.minic.code.Form;
import dev.pagewalk.minic.code.Form.Operand;
import dev.pagewalk.minic.code.Instruction;
import dev.pagewalk.minic.code.InstructionSet;
import dev.pagewalk.minic.code.Operation;
import dev.pagewalk.minic.code.Width;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.IntFunction;

/** Translates single instructions of a loop to bytecode. */
final class LoopCode {

    private static final ClassDesc DIVISION = ClassDesc.of(Division.class.getName());
    private static final ClassDesc MEMORY = ClassDesc.of(AddressSpace.class.getName());
    private static final MethodTypeDesc INT_TO_INT = MethodTypeDesc.of(CD_int, CD_int);
    private static final MethodTypeDesc INTS_TO_INT = MethodTypeDesc.of(CD_int, CD_int, CD_int);

    private final CodeBuilder out;
    private final int at;
    private final LoopFrame frame;

    /**
     * @param at variable that says where the method is
     * @param before where to go if an instruction has to be left to the interpreter
     */
    LoopCode(CodeBuilder out, int at, Label before) {
        this.out = out;
        this.at = at;
        this.frame = new LoopFrame(out, before);
    }

    int variable(int register) {
        return LoopFrame.FIRST_FREE + register;
    }

    /** Finds the page with the locals. */
    void open(int lowest, int highest, Label without) {
        frame.open(lowest, highest, without);
    }

    void beginBlock() {
        frame.beUnsure();
    }

    void translate(int[] code, int pc, IntFunction<Label> labels) {
        Instruction instruction = InstructionSet.of(code[pc]);
        var words = new Words(instruction.form().operands(), code[pc + 1], code[pc + 2], code[pc + 3]);
        out.loadConstant(pc).istore(at);
        if (instruction.localAccesses() > 0) {
            frame.check();
        }
        switch (instruction.operation()) {
            case Operation.Move _ -> put(words, 0, () -> value(words, 1));
            case Operation.Load(Width width) -> load(width, instruction.form(), words);
            case Operation.Store(Width width) -> store(width, instruction.form(), words);
            case Operation.Arithmetic arithmetic -> {
                int first = instruction.form().updates() ? 0 : 1;
                put(words, 0, () -> {
                    value(words, first);
                    value(words, first + 1);
                    apply(arithmetic);
                });
            }
            case Operation.Unary unary ->
                put(words, 0, () -> {
                    value(words, 1);
                    apply(unary);
                });
            case Operation.Set(Condition condition) -> {
                Label yes = out.newLabel();
                Label done = out.newLabel();
                branch(condition, words, 1, yes);
                out.iconst_0().goto_(done);
                out.labelBinding(yes).iconst_1();
                out.labelBinding(done).istore(variable(words.a));
            }
            case Operation.Branch(Condition condition) -> branch(condition, words, 0, labels.apply(words.c));
            case Operation.Jump _ -> out.goto_(labels.apply(words.a));
            default -> throw new IllegalStateException("not to be translated: " + instruction);
        }
    }

    /** The words behind an operation and what they are. */
    private record Words(List<Operand> operands, int a, int b, int c) {
        int at(int index) {
            return index == 0 ? a : index == 1 ? b : c;
        }
    }

    // ---- values

    /** The value of an operand. */
    private void value(Words words, int index) {
        int word = words.at(index);
        switch (words.operands.get(index)) {
            case REGISTER -> out.iload(variable(word));
            case LOCAL -> frame.get(word);
            case FRAME -> frame.address(word);
            default -> out.loadConstant(word);
        }
    }

    /** Puts a value into an operand. */
    private void put(Words words, int index, Runnable value) {
        int word = words.at(index);
        if (words.operands.get(index) == Operand.LOCAL) {
            frame.put(word, value);
        } else {
            value.run();
            out.istore(variable(word));
        }
    }

    // ---- memory

    private void load(Width width, Form form, Words words) {
        if (form == Form.RL) {
            put(words, 0, () -> value(words, 1));
            return;
        }
        out.aload(LoopFrame.SPACE);
        address(width, words);
        out.invokevirtual(MEMORY, width.size() == 1 ? "load8" : width.size() == 2 ? "load16" : "load32", INT_TO_INT);
        if (width == Width.INT8) {
            out.i2b();
        } else if (width == Width.INT16) {
            out.i2s();
        }
        out.istore(variable(words.a));
        frame.beUnsure();
    }

    private void store(Width width, Form form, Words words) {
        if (form == Form.RL) {
            put(words, 1, () -> value(words, 0));
            return;
        }
        out.aload(LoopFrame.SPACE);
        address(width, words);
        value(words, 0);
        out.invokevirtual(
                MEMORY,
                width.size() == 1 ? "store8" : width.size() == 2 ? "store16" : "store32",
                MethodTypeDesc.of(CD_void, CD_int, CD_int));
        frame.beUnsure();
    }

    /** The second operand, with a third one and that either a number of bytes or an index. */
    private void address(Width width, Words words) {
        value(words, 1);
        if (words.operands.size() == 3) {
            value(words, 2);
            if (words.operands.get(2) != Operand.CONSTANT && width.size() > 1) {
                out.loadConstant(width.size() / 2).ishl();
            }
            out.iadd();
        }
    }

    // ---- arithmetic

    private void apply(Operation.Arithmetic arithmetic) {
        switch (arithmetic) {
            case ADD -> out.iadd();
            case SUB -> out.isub();
            case MUL -> out.imul();
            case AND -> out.iand();
            case OR -> out.ior();
            case XOR -> out.ixor();
            case SHL -> out.ishl();
            case SHR -> out.iushr();
            case SAR -> out.ishr();
            case DIV -> out.invokestatic(DIVISION, "divide", INTS_TO_INT);
            case UDIV -> out.invokestatic(DIVISION, "divideUnsigned", INTS_TO_INT);
            case MOD -> out.invokestatic(DIVISION, "remainder", INTS_TO_INT);
            case UMOD -> out.invokestatic(DIVISION, "remainderUnsigned", INTS_TO_INT);
        }
    }

    private void apply(Operation.Unary unary) {
        switch (unary) {
            case NEGATE -> out.ineg();
            case COMPLEMENT -> out.iconst_m1().ixor();
            case SIGN_8 -> out.i2b();
            case ZERO_8 -> out.loadConstant(0xFF).iand();
            case SIGN_16 -> out.i2s();
            case ZERO_16 -> out.loadConstant(0xFFFF).iand();
        }
    }

    /** @param first the operand on the left; the next one is on the right */
    private void branch(Condition condition, Words words, int first, Label yes) {
        value(words, first);
        unsigned(condition);
        value(words, first + 1);
        unsigned(condition);
        switch (condition) {
            case EQ -> out.if_icmpeq(yes);
            case NE -> out.if_icmpne(yes);
            case LT, ULT -> out.if_icmplt(yes);
            case LE, ULE -> out.if_icmple(yes);
            case GT, UGT -> out.if_icmpgt(yes);
            case GE, UGE -> out.if_icmpge(yes);
        }
    }

    /** Two numbers compare unsigned as they do signed with their sign bits changed. */
    private void unsigned(Condition condition) {
        if (condition.isUnsigned()) {
            out.loadConstant(Integer.MIN_VALUE).iadd();
        }
    }
}
