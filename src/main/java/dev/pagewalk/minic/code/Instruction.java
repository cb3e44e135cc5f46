package dev.pagewalk.minic.code;

import dev.pagewalk.minic.code.Operation.Arithmetic;
import dev.pagewalk.minic.code.Operation.Branch;
import dev.pagewalk.minic.code.Operation.DoubleSet;
import dev.pagewalk.minic.code.Operation.Jump;
import dev.pagewalk.minic.code.Operation.Move;
import dev.pagewalk.minic.code.Operation.Other;
import dev.pagewalk.minic.code.Operation.Set;
import dev.pagewalk.minic.code.Operation.Unary;
import dev.pagewalk.minic.code.Operation.Wide;
import dev.pagewalk.minic.code.Operation.WideSet;
import dev.pagewalk.minic.code.Operation.WideUnary;

/**
 * What there is to know of each instruction: what it does, on what operands. Everything else, such as who executes it,
 * how often it accesses locals or whose accesses those are, follows from that.
 */
public enum Instruction {

    // ---- No instruction.
    ILLEGAL(Opcode.ILLEGAL, Other.ILLEGAL, Form.NONE),

    // ---- Moves.
    LI(Opcode.LI, Move.MOVE, Form.RK),
    LEA(Opcode.LEA, Move.MOVE, Form.RF),
    MOV(Opcode.MOV, Move.MOVE, Form.RR),
    MOVL(Opcode.MOVL, Move.MOVE, Form.LL),
    STK(Opcode.STK, Move.MOVE, Form.LK),

    // ---- Loads and stores: in the frame, at an address, at a register, at an element.
    LDL8S(Opcode.LDL8S, Width.INT8.load(), Form.RF),
    LDL8U(Opcode.LDL8U, Width.UINT8.load(), Form.RF),
    LDL16S(Opcode.LDL16S, Width.INT16.load(), Form.RF),
    LDL16U(Opcode.LDL16U, Width.UINT16.load(), Form.RF),
    LDL32(Opcode.LDL32, Width.INT32.load(), Form.RL),
    STL8(Opcode.STL8, Width.INT8.store(), Form.RF),
    STL16(Opcode.STL16, Width.INT16.store(), Form.RF),
    STL32(Opcode.STL32, Width.INT32.store(), Form.RL),
    LDA8S(Opcode.LDA8S, Width.INT8.load(), Form.RA),
    LDA8U(Opcode.LDA8U, Width.UINT8.load(), Form.RA),
    LDA16S(Opcode.LDA16S, Width.INT16.load(), Form.RA),
    LDA16U(Opcode.LDA16U, Width.UINT16.load(), Form.RA),
    LDA32(Opcode.LDA32, Width.INT32.load(), Form.RA),
    STA8(Opcode.STA8, Width.INT8.store(), Form.RA),
    STA16(Opcode.STA16, Width.INT16.store(), Form.RA),
    STA32(Opcode.STA32, Width.INT32.store(), Form.RA),
    LDR8S(Opcode.LDR8S, Width.INT8.load(), Form.RRK),
    LDR8U(Opcode.LDR8U, Width.UINT8.load(), Form.RRK),
    LDR16S(Opcode.LDR16S, Width.INT16.load(), Form.RRK),
    LDR16U(Opcode.LDR16U, Width.UINT16.load(), Form.RRK),
    LDR32(Opcode.LDR32, Width.INT32.load(), Form.RRK),
    STR8(Opcode.STR8, Width.INT8.store(), Form.RRK),
    STR16(Opcode.STR16, Width.INT16.store(), Form.RRK),
    STR32(Opcode.STR32, Width.INT32.store(), Form.RRK),
    LDX8S(Opcode.LDX8S, Width.INT8.load(), Form.RRR),
    LDX8U(Opcode.LDX8U, Width.UINT8.load(), Form.RRR),
    LDX16S(Opcode.LDX16S, Width.INT16.load(), Form.RRR),
    LDX16U(Opcode.LDX16U, Width.UINT16.load(), Form.RRR),
    LDX32(Opcode.LDX32, Width.INT32.load(), Form.RRR),
    STX8(Opcode.STX8, Width.INT8.store(), Form.RRR),
    STX16(Opcode.STX16, Width.INT16.store(), Form.RRR),
    STX32(Opcode.STX32, Width.INT32.store(), Form.RRR),

    // ---- Loads and stores at an element whose index is a local.
    LDX32LL(Opcode.LDX32LL, Width.INT32.load(), Form.RLL),
    STX32LL(Opcode.STX32LL, Width.INT32.store(), Form.RLL),
    LDX8ULL(Opcode.LDX8ULL, Width.UINT8.load(), Form.RLL),
    LDX32FL(Opcode.LDX32FL, Width.INT32.load(), Form.RFL),
    STX32FL(Opcode.STX32FL, Width.INT32.store(), Form.RFL),
    LDX32AL(Opcode.LDX32AL, Width.INT32.load(), Form.RAL),
    STX32AL(Opcode.STX32AL, Width.INT32.store(), Form.RAL),

    // ---- Arithmetic on registers.
    ADD(Opcode.ADD, Arithmetic.ADD, Form.RRR),
    SUB(Opcode.SUB, Arithmetic.SUB, Form.RRR),
    MUL(Opcode.MUL, Arithmetic.MUL, Form.RRR),
    AND(Opcode.AND, Arithmetic.AND, Form.RRR),
    OR(Opcode.OR, Arithmetic.OR, Form.RRR),
    XOR(Opcode.XOR, Arithmetic.XOR, Form.RRR),
    SHL(Opcode.SHL, Arithmetic.SHL, Form.RRR),
    SHR(Opcode.SHR, Arithmetic.SHR, Form.RRR),
    SAR(Opcode.SAR, Arithmetic.SAR, Form.RRR),
    DIV(Opcode.DIV, Arithmetic.DIV, Form.RRR),
    UDIV(Opcode.UDIV, Arithmetic.UDIV, Form.RRR),
    MOD(Opcode.MOD, Arithmetic.MOD, Form.RRR),
    UMOD(Opcode.UMOD, Arithmetic.UMOD, Form.RRR),

    // ---- ... with a constant.
    ADDK(Opcode.ADDK, Arithmetic.ADD, Form.RRK),
    MULK(Opcode.MULK, Arithmetic.MUL, Form.RRK),
    ANDK(Opcode.ANDK, Arithmetic.AND, Form.RRK),
    ORK(Opcode.ORK, Arithmetic.OR, Form.RRK),
    XORK(Opcode.XORK, Arithmetic.XOR, Form.RRK),
    SHLK(Opcode.SHLK, Arithmetic.SHL, Form.RRK),
    SHRK(Opcode.SHRK, Arithmetic.SHR, Form.RRK),
    SARK(Opcode.SARK, Arithmetic.SAR, Form.RRK),

    // ---- ... with a local.
    ADDRL(Opcode.ADDRL, Arithmetic.ADD, Form.RRL),
    SUBRL(Opcode.SUBRL, Arithmetic.SUB, Form.RRL),
    MULRL(Opcode.MULRL, Arithmetic.MUL, Form.RRL),
    ANDRL(Opcode.ANDRL, Arithmetic.AND, Form.RRL),
    ORRL(Opcode.ORRL, Arithmetic.OR, Form.RRL),
    XORRL(Opcode.XORRL, Arithmetic.XOR, Form.RRL),

    // ---- ... of a local and a constant.
    ADDLK(Opcode.ADDLK, Arithmetic.ADD, Form.RLK),
    MULLK(Opcode.MULLK, Arithmetic.MUL, Form.RLK),
    ANDLK(Opcode.ANDLK, Arithmetic.AND, Form.RLK),
    ORLK(Opcode.ORLK, Arithmetic.OR, Form.RLK),
    XORLK(Opcode.XORLK, Arithmetic.XOR, Form.RLK),
    SHLLK(Opcode.SHLLK, Arithmetic.SHL, Form.RLK),
    SHRLK(Opcode.SHRLK, Arithmetic.SHR, Form.RLK),
    SARLK(Opcode.SARLK, Arithmetic.SAR, Form.RLK),

    // ---- ... of two locals.
    ADDLL(Opcode.ADDLL, Arithmetic.ADD, Form.RLL),
    SUBLL(Opcode.SUBLL, Arithmetic.SUB, Form.RLL),
    MULLL(Opcode.MULLL, Arithmetic.MUL, Form.RLL),
    ANDLL(Opcode.ANDLL, Arithmetic.AND, Form.RLL),
    ORLL(Opcode.ORLL, Arithmetic.OR, Form.RLL),
    XORLL(Opcode.XORLL, Arithmetic.XOR, Form.RLL),

    // ---- ... to a local.
    ADDTOL(Opcode.ADDTOL, Arithmetic.ADD, Form.UPDATE_R),
    SUBTOL(Opcode.SUBTOL, Arithmetic.SUB, Form.UPDATE_R),
    MULTOL(Opcode.MULTOL, Arithmetic.MUL, Form.UPDATE_R),
    ANDTOL(Opcode.ANDTOL, Arithmetic.AND, Form.UPDATE_R),
    ORTOL(Opcode.ORTOL, Arithmetic.OR, Form.UPDATE_R),
    XORTOL(Opcode.XORTOL, Arithmetic.XOR, Form.UPDATE_R),

    // ---- ... of a constant to a local.
    ADDTOLK(Opcode.ADDTOLK, Arithmetic.ADD, Form.UPDATE_K),
    ANDTOLK(Opcode.ANDTOLK, Arithmetic.AND, Form.UPDATE_K),
    ORTOLK(Opcode.ORTOLK, Arithmetic.OR, Form.UPDATE_K),
    XORTOLK(Opcode.XORTOLK, Arithmetic.XOR, Form.UPDATE_K),
    SHLTOLK(Opcode.SHLTOLK, Arithmetic.SHL, Form.UPDATE_K),
    SHRTOLK(Opcode.SHRTOLK, Arithmetic.SHR, Form.UPDATE_K),
    SARTOLK(Opcode.SARTOLK, Arithmetic.SAR, Form.UPDATE_K),

    // ---- Conversions.
    NEG(Opcode.NEG, Unary.NEGATE, Form.RR),
    COM(Opcode.COM, Unary.COMPLEMENT, Form.RR),
    SX8(Opcode.SX8, Unary.SIGN_8, Form.RR),
    ZX8(Opcode.ZX8, Unary.ZERO_8, Form.RR),
    SX16(Opcode.SX16, Unary.SIGN_16, Form.RR),
    ZX16(Opcode.ZX16, Unary.ZERO_16, Form.RR),

    // ---- Comparisons; u is for unsigned.
    SETEQ(Opcode.SETEQ, new Set(Condition.EQ), Form.RRR),
    SETNE(Opcode.SETNE, new Set(Condition.NE), Form.RRR),
    SETLT(Opcode.SETLT, new Set(Condition.LT), Form.RRR),
    SETLE(Opcode.SETLE, new Set(Condition.LE), Form.RRR),
    SETGT(Opcode.SETGT, new Set(Condition.GT), Form.RRR),
    SETGE(Opcode.SETGE, new Set(Condition.GE), Form.RRR),
    SETULT(Opcode.SETULT, new Set(Condition.ULT), Form.RRR),
    SETULE(Opcode.SETULE, new Set(Condition.ULE), Form.RRR),
    SETUGT(Opcode.SETUGT, new Set(Condition.UGT), Form.RRR),
    SETUGE(Opcode.SETUGE, new Set(Condition.UGE), Form.RRR),

    // ---- ... with a constant.
    SETEQK(Opcode.SETEQK, new Set(Condition.EQ), Form.RRK),
    SETNEK(Opcode.SETNEK, new Set(Condition.NE), Form.RRK),
    SETLTK(Opcode.SETLTK, new Set(Condition.LT), Form.RRK),
    SETLEK(Opcode.SETLEK, new Set(Condition.LE), Form.RRK),
    SETGTK(Opcode.SETGTK, new Set(Condition.GT), Form.RRK),
    SETGEK(Opcode.SETGEK, new Set(Condition.GE), Form.RRK),
    SETULTK(Opcode.SETULTK, new Set(Condition.ULT), Form.RRK),
    SETULEK(Opcode.SETULEK, new Set(Condition.ULE), Form.RRK),
    SETUGTK(Opcode.SETUGTK, new Set(Condition.UGT), Form.RRK),
    SETUGEK(Opcode.SETUGEK, new Set(Condition.UGE), Form.RRK),

    // ---- Branches.
    BEQ(Opcode.BEQ, new Branch(Condition.EQ), Form.RRT),
    BNE(Opcode.BNE, new Branch(Condition.NE), Form.RRT),
    BLT(Opcode.BLT, new Branch(Condition.LT), Form.RRT),
    BLE(Opcode.BLE, new Branch(Condition.LE), Form.RRT),
    BGT(Opcode.BGT, new Branch(Condition.GT), Form.RRT),
    BGE(Opcode.BGE, new Branch(Condition.GE), Form.RRT),
    BULT(Opcode.BULT, new Branch(Condition.ULT), Form.RRT),
    BULE(Opcode.BULE, new Branch(Condition.ULE), Form.RRT),
    BUGT(Opcode.BUGT, new Branch(Condition.UGT), Form.RRT),
    BUGE(Opcode.BUGE, new Branch(Condition.UGE), Form.RRT),

    // ---- ... with a constant.
    BEQK(Opcode.BEQK, new Branch(Condition.EQ), Form.RKT),
    BNEK(Opcode.BNEK, new Branch(Condition.NE), Form.RKT),
    BLTK(Opcode.BLTK, new Branch(Condition.LT), Form.RKT),
    BLEK(Opcode.BLEK, new Branch(Condition.LE), Form.RKT),
    BGTK(Opcode.BGTK, new Branch(Condition.GT), Form.RKT),
    BGEK(Opcode.BGEK, new Branch(Condition.GE), Form.RKT),
    BULTK(Opcode.BULTK, new Branch(Condition.ULT), Form.RKT),
    BULEK(Opcode.BULEK, new Branch(Condition.ULE), Form.RKT),
    BUGTK(Opcode.BUGTK, new Branch(Condition.UGT), Form.RKT),
    BUGEK(Opcode.BUGEK, new Branch(Condition.UGE), Form.RKT),

    // ---- ... of a local and a constant.
    BEQLK(Opcode.BEQLK, new Branch(Condition.EQ), Form.LKT),
    BNELK(Opcode.BNELK, new Branch(Condition.NE), Form.LKT),
    BLTLK(Opcode.BLTLK, new Branch(Condition.LT), Form.LKT),
    BLELK(Opcode.BLELK, new Branch(Condition.LE), Form.LKT),
    BGTLK(Opcode.BGTLK, new Branch(Condition.GT), Form.LKT),
    BGELK(Opcode.BGELK, new Branch(Condition.GE), Form.LKT),
    BULTLK(Opcode.BULTLK, new Branch(Condition.ULT), Form.LKT),
    BULELK(Opcode.BULELK, new Branch(Condition.ULE), Form.LKT),
    BUGTLK(Opcode.BUGTLK, new Branch(Condition.UGT), Form.LKT),
    BUGELK(Opcode.BUGELK, new Branch(Condition.UGE), Form.LKT),

    // ---- ... of two locals.
    BEQLL(Opcode.BEQLL, new Branch(Condition.EQ), Form.LLT),
    BNELL(Opcode.BNELL, new Branch(Condition.NE), Form.LLT),
    BLTLL(Opcode.BLTLL, new Branch(Condition.LT), Form.LLT),
    BLELL(Opcode.BLELL, new Branch(Condition.LE), Form.LLT),
    BGTLL(Opcode.BGTLL, new Branch(Condition.GT), Form.LLT),
    BGELL(Opcode.BGELL, new Branch(Condition.GE), Form.LLT),
    BULTLL(Opcode.BULTLL, new Branch(Condition.ULT), Form.LLT),
    BULELL(Opcode.BULELL, new Branch(Condition.ULE), Form.LLT),

    // ---- Jumps, calls and the stack.
    JMP(Opcode.JMP, Jump.JUMP, Form.T),
    CALL(Opcode.CALL, Other.STACK, Form.T),
    CALLR(Opcode.CALLR, Other.STACK, Form.R),
    RET(Opcode.RET, Other.STACK, Form.NONE),
    ENTER(Opcode.ENTER, Other.STACK, Form.K),
    ADDSP(Opcode.ADDSP, Other.STACK, Form.K),
    PUSH(Opcode.PUSH, Other.STACK, Form.R),
    PUSHK(Opcode.PUSHK, Other.STACK, Form.K),
    PUSHL(Opcode.PUSHL, Other.PUSH_LOCAL, Form.L),
    PUSHLEA(Opcode.PUSHLEA, Other.STACK, Form.F),

    // ---- Wide integers and floating point: loads and stores.
    LDL64(Opcode.LDL64, Width.INT64.load(), Form.RF),
    LDLF(Opcode.LDLF, Width.SINGLE.load(), Form.RF),
    STL64(Opcode.STL64, Width.INT64.store(), Form.RF),
    STLF(Opcode.STLF, Width.SINGLE.store(), Form.RF),
    LDA64(Opcode.LDA64, Width.INT64.load(), Form.RA),
    LDAF(Opcode.LDAF, Width.SINGLE.load(), Form.RA),
    STA64(Opcode.STA64, Width.INT64.store(), Form.RA),
    STAF(Opcode.STAF, Width.SINGLE.store(), Form.RA),
    LDR64(Opcode.LDR64, Width.INT64.load(), Form.RRK),
    LDRF(Opcode.LDRF, Width.SINGLE.load(), Form.RRK),
    STR64(Opcode.STR64, Width.INT64.store(), Form.RRK),
    STRF(Opcode.STRF, Width.SINGLE.store(), Form.RRK),

    // ---- ... moves.
    LIW(Opcode.LIW, Other.WIDE, Form.RKK),
    MOVW(Opcode.MOVW, Other.WIDE, Form.RR),

    // ---- ... arithmetic of 64-bit integers.
    WADD(Opcode.WADD, new Wide(Arithmetic.ADD), Form.RRR),
    WSUB(Opcode.WSUB, new Wide(Arithmetic.SUB), Form.RRR),
    WMUL(Opcode.WMUL, new Wide(Arithmetic.MUL), Form.RRR),
    WDIV(Opcode.WDIV, new Wide(Arithmetic.DIV), Form.RRR),
    WUDIV(Opcode.WUDIV, new Wide(Arithmetic.UDIV), Form.RRR),
    WMOD(Opcode.WMOD, new Wide(Arithmetic.MOD), Form.RRR),
    WUMOD(Opcode.WUMOD, new Wide(Arithmetic.UMOD), Form.RRR),
    WAND(Opcode.WAND, new Wide(Arithmetic.AND), Form.RRR),
    WOR(Opcode.WOR, new Wide(Arithmetic.OR), Form.RRR),
    WXOR(Opcode.WXOR, new Wide(Arithmetic.XOR), Form.RRR),
    WSHL(Opcode.WSHL, new Wide(Arithmetic.SHL), Form.RRR),
    WSHR(Opcode.WSHR, new Wide(Arithmetic.SHR), Form.RRR),
    WSAR(Opcode.WSAR, new Wide(Arithmetic.SAR), Form.RRR),
    WNEG(Opcode.WNEG, new WideUnary(Unary.NEGATE), Form.RR),
    WCOM(Opcode.WCOM, new WideUnary(Unary.COMPLEMENT), Form.RR),

    // ---- ... arithmetic of doubles and floats.
    DADD(Opcode.DADD, Other.WIDE, Form.RRR),
    DSUB(Opcode.DSUB, Other.WIDE, Form.RRR),
    DMUL(Opcode.DMUL, Other.WIDE, Form.RRR),
    DDIV(Opcode.DDIV, Other.WIDE, Form.RRR),
    FADD(Opcode.FADD, Other.WIDE, Form.RRR),
    FSUB(Opcode.FSUB, Other.WIDE, Form.RRR),
    FMUL(Opcode.FMUL, Other.WIDE, Form.RRR),
    FDIV(Opcode.FDIV, Other.WIDE, Form.RRR),
    DNEG(Opcode.DNEG, Other.WIDE, Form.RR),

    // ---- ... comparisons.
    WSETEQ(Opcode.WSETEQ, new WideSet(Condition.EQ), Form.RRR),
    WSETNE(Opcode.WSETNE, new WideSet(Condition.NE), Form.RRR),
    WSETLT(Opcode.WSETLT, new WideSet(Condition.LT), Form.RRR),
    WSETLE(Opcode.WSETLE, new WideSet(Condition.LE), Form.RRR),
    WSETGT(Opcode.WSETGT, new WideSet(Condition.GT), Form.RRR),
    WSETGE(Opcode.WSETGE, new WideSet(Condition.GE), Form.RRR),
    WSETULT(Opcode.WSETULT, new WideSet(Condition.ULT), Form.RRR),
    WSETULE(Opcode.WSETULE, new WideSet(Condition.ULE), Form.RRR),
    WSETUGT(Opcode.WSETUGT, new WideSet(Condition.UGT), Form.RRR),
    WSETUGE(Opcode.WSETUGE, new WideSet(Condition.UGE), Form.RRR),
    DSETEQ(Opcode.DSETEQ, new DoubleSet(Condition.EQ), Form.RRR),
    DSETNE(Opcode.DSETNE, new DoubleSet(Condition.NE), Form.RRR),
    DSETLT(Opcode.DSETLT, new DoubleSet(Condition.LT), Form.RRR),
    DSETLE(Opcode.DSETLE, new DoubleSet(Condition.LE), Form.RRR),
    DSETGT(Opcode.DSETGT, new DoubleSet(Condition.GT), Form.RRR),
    DSETGE(Opcode.DSETGE, new DoubleSet(Condition.GE), Form.RRR),

    // ---- ... conversions.
    IW(Opcode.IW, Other.WIDE, Form.RR),
    UW(Opcode.UW, Other.WIDE, Form.RR),
    WI(Opcode.WI, Other.WIDE, Form.RR),
    ID(Opcode.ID, Other.WIDE, Form.RR),
    UD(Opcode.UD, Other.WIDE, Form.RR),
    WD(Opcode.WD, Other.WIDE, Form.RR),
    UWD(Opcode.UWD, Other.WIDE, Form.RR),
    DI(Opcode.DI, Other.WIDE, Form.RR),
    DW(Opcode.DW, Other.WIDE, Form.RR),
    DUW(Opcode.DUW, Other.WIDE, Form.RR),
    DF(Opcode.DF, Other.WIDE, Form.RR),
    FBITS(Opcode.FBITS, Other.WIDE, Form.RR),

    // ---- Blocks of memory.
    COPY(Opcode.COPY, Other.WIDE, Form.RRK),
    ZERO(Opcode.ZERO, Other.WIDE, Form.FK),

    // ---- System: the stack.
    PUSHW(Opcode.PUSHW, Other.SYSTEM, Form.R),
    PUSHN(Opcode.PUSHN, Other.PUSH_BYTES, Form.RK),

    // ---- ... calls.
    CALLN(Opcode.CALLN, Other.SYSTEM, Form.KK),
    THUNK(Opcode.THUNK, Other.SYSTEM, Form.K),

    // ---- ... space on the stack.
    ALLOCA(Opcode.ALLOCA, Other.SYSTEM, Form.RR),

    // ---- ... structured exceptions.
    TRYIN(Opcode.TRYIN, Other.SYSTEM, Form.FT),
    TRYOUT(Opcode.TRYOUT, Other.SYSTEM, Form.F),
    EXCEPT(Opcode.EXCEPT, Other.SYSTEM, Form.F),
    FILTER(Opcode.FILTER, Other.SYSTEM, Form.R),
    FINALLY(Opcode.FINALLY, Other.SYSTEM, Form.F),
    CALLFIN(Opcode.CALLFIN, Other.SYSTEM, Form.T),
    FINRET(Opcode.FINRET, Other.SYSTEM, Form.NONE),
    EXCCODE(Opcode.EXCCODE, Other.SYSTEM, Form.R),
    EXCINFO(Opcode.EXCINFO, Other.SYSTEM, Form.R),

    // ---- ... where outermost calls return to.
    EXIT(Opcode.EXIT, Other.SYSTEM, Form.NONE),
    UNWIND(Opcode.UNWIND, Other.SYSTEM, Form.NONE),
    DONE(Opcode.DONE, Other.SYSTEM, Form.NONE),

    // ---- ... what stands in the place of an instruction.
    BREAK(Opcode.BREAK, Other.SYSTEM, Form.NONE),
    LOOP(Opcode.LOOP, Other.SYSTEM, Form.K);

    private final int opcode;
    private final Operation operation;
    private final Form form;
    private final int localAccesses;

    Instruction(int opcode, Operation operation, Form form) {
        this.opcode = opcode;
        this.operation = operation;
        this.form = form;
        this.localAccesses = form.localAccesses();
    }

    /** The {@link Opcode} that stands for it. */
    public int opcode() {
        return opcode;
    }

    /** What it does. */
    public Operation operation() {
        return operation;
    }

    /** On what operands. */
    public Form form() {
        return form;
    }

    /** How often it reads or writes 32-bit locals. */
    public int localAccesses() {
        return localAccesses;
    }
}
