package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.syntax.Expr;
import dev.pagewalk.minic.syntax.Operator;
import dev.pagewalk.minic.type.CType;
import org.jspecify.annotations.Nullable;

/** Code for operators. Operands that are constants or 32-bit locals go into the instruction itself. */
final class ArithmeticCode {
    private final ExpressionCode code;

    ArithmeticCode(ExpressionCode code) {
        this.code = code;
    }

    void unary(Expr.Unary e, int d) {
        Expr operand = e.operand();
        code.value(operand, d);
        boolean wide = operand.type().isWide();
        if (e.operator() == '!') {
            if (wide) {
                code.convert(operand.type(), CType.BOOL, d);
            }
            code.emit(Opcode.SETEQK, d, d, 0);
        } else if (e.operator() == '~') {
            code.emit(wide ? Opcode.WCOM : Opcode.COM, d, d, 0);
        } else {
            int at = code.emit(operand.type().isFloating() ? Opcode.DNEG : wide ? Opcode.WNEG : Opcode.NEG, d, d, 0);
            note(Operator.SUB, operand.type().isUnsigned() || operand.type().isFloating(), at);
        }
    }

    /** Keeps in mind that an instruction computes with a sign, where that can overflow. */
    private void note(Operator operator, boolean unsigned, int at) {
        if (!unsigned && (operator == Operator.ADD || operator == Operator.SUB || operator == Operator.MUL)) {
            code.assembler.facts.signed(at);
        }
    }

    // ---- opcodes

    /** The 32-bit operation on registers. */
    private static int plain(Operator operator, boolean unsigned) {
        return switch (operator) {
            case ADD -> Opcode.ADD;
            case SUB -> Opcode.SUB;
            case MUL -> Opcode.MUL;
            case AND -> Opcode.AND;
            case OR -> Opcode.OR;
            case XOR -> Opcode.XOR;
            case SHL -> Opcode.SHL;
            case SHR -> unsigned ? Opcode.SHR : Opcode.SAR;
            case DIV -> unsigned ? Opcode.UDIV : Opcode.DIV;
            case MOD -> unsigned ? Opcode.UMOD : Opcode.MOD;
            default -> Opcode.SETEQ + condition(operator, unsigned);
        };
    }

    /** Position in EQ NE LT LE GT GE ULT ULE UGT UGE. */
    private static int condition(Operator operator, boolean unsigned) {
        int index = operator.ordinal() - Operator.EQ.ordinal();
        return unsigned && index >= 2 ? index + 4 : index;
    }

    private static final int[] CONSTANT = {
        Opcode.ADDK, -1, Opcode.MULK, -1, -1, Opcode.ANDK, Opcode.ORK, Opcode.XORK, Opcode.SHLK, Opcode.SARK
    };
    private static final int[] LOCAL_CONSTANT = {
        Opcode.ADDLK, -1, Opcode.MULLK, -1, -1, Opcode.ANDLK, Opcode.ORLK, Opcode.XORLK, Opcode.SHLLK, Opcode.SARLK
    };
    private static final int[] REGISTER_LOCAL = {
        Opcode.ADDRL, Opcode.SUBRL, Opcode.MULRL, -1, -1, Opcode.ANDRL, Opcode.ORRL, Opcode.XORRL, -1, -1
    };
    private static final int[] LOCAL_LOCAL = {
        Opcode.ADDLL, Opcode.SUBLL, Opcode.MULLL, -1, -1, Opcode.ANDLL, Opcode.ORLL, Opcode.XORLL, -1, -1
    };
    private static final int[] TO_LOCAL = {
        Opcode.ADDTOL, Opcode.SUBTOL, Opcode.MULTOL, -1, -1, Opcode.ANDTOL, Opcode.ORTOL, Opcode.XORTOL, -1, -1
    };
    private static final int[] TO_LOCAL_CONSTANT = {
        Opcode.ADDTOLK, -1, -1, -1, -1, Opcode.ANDTOLK, Opcode.ORTOLK, Opcode.XORTOLK, Opcode.SHLTOLK, Opcode.SARTOLK
    };

    private static int find(int[] table, Operator operator, boolean unsigned, int logicalShift) {
        if (operator.compares()) {
            return -1;
        }
        return operator == Operator.SHR && unsigned && table[operator.ordinal()] >= 0
                ? logicalShift
                : table[operator.ordinal()];
    }

    private static int wide(Operator operator, CType type) {
        if (type.isFloating()) {
            boolean single = type.size() == 4;
            return switch (operator) {
                case ADD -> single ? Opcode.FADD : Opcode.DADD;
                case SUB -> single ? Opcode.FSUB : Opcode.DSUB;
                case MUL -> single ? Opcode.FMUL : Opcode.DMUL;
                case DIV -> single ? Opcode.FDIV : Opcode.DDIV;
                default -> Opcode.DSETEQ + condition(operator, false);
            };
        }
        boolean unsigned = type.isUnsigned();
        return switch (operator) {
            case ADD -> Opcode.WADD;
            case SUB -> Opcode.WSUB;
            case MUL -> Opcode.WMUL;
            case DIV -> unsigned ? Opcode.WUDIV : Opcode.WDIV;
            case MOD -> unsigned ? Opcode.WUMOD : Opcode.WMOD;
            case AND -> Opcode.WAND;
            case OR -> Opcode.WOR;
            case XOR -> Opcode.WXOR;
            case SHL -> Opcode.WSHL;
            case SHR -> unsigned ? Opcode.WSHR : Opcode.WSAR;
            default -> Opcode.WSETEQ + condition(operator, unsigned);
        };
    }

    private static @Nullable Integer constant(Expr e) {
        return Expr.strip(e) instanceof Expr.Constant constant
                        && !constant.type().isWide()
                ? (int) constant.bits()
                : null;
    }

    // ---- binary

    void binary(Expr.Binary e, int d) {
        CType type = e.left().type();
        if (type.isWide()) {
            both(e.left(), e.right(), d);
            int at = code.emit(wide(e.operator(), type.plain()), d, d, d + 1);
            note(e.operator(), type.isUnsigned() || type.isFloating(), at);
            return;
        }
        narrow(e.operator(), e.left(), e.right(), type.isUnsigned(), d);
    }

    private void narrow(Operator operator, Expr left, Expr right, boolean unsigned, int d) {
        Integer k = constant(right);
        if (k == null
                && constant(left) != null
                && (operator == Operator.ADD
                        || operator == Operator.MUL
                        || operator == Operator.AND
                        || operator == Operator.OR
                        || operator == Operator.XOR)) {
            narrow(operator, right, left, unsigned, d);
            return;
        }
        Integer l = ExpressionCode.local32(left);
        Integer r = ExpressionCode.local32(right);
        if (k != null) {
            constantRight(operator, left, l, k, unsigned, d);
            return;
        }
        int ll = l != null && r != null ? find(LOCAL_LOCAL, operator, unsigned, -1) : -1;
        if (ll >= 0) {
            note(operator, unsigned, code.emit(ll, d, l, r));
            return;
        }
        int rl = r != null ? find(REGISTER_LOCAL, operator, unsigned, -1) : -1;
        if (rl >= 0) {
            code.value(left, d);
            note(operator, unsigned, code.emit(rl, d, d, r));
            return;
        }
        both(left, right, d);
        note(operator, unsigned, code.emit(plain(operator, unsigned), d, d, d + 1));
    }

    private void constantRight(Operator operator, Expr left, @Nullable Integer local, int k, boolean unsigned, int d) {
        Operator same = operator == Operator.SUB ? Operator.ADD : operator;
        int value = operator == Operator.SUB ? -k : k;
        int lk = local != null ? find(LOCAL_CONSTANT, same, unsigned, Opcode.SHRLK) : -1;
        if (lk >= 0) {
            note(operator, unsigned, code.emit(lk, d, local, value));
            return;
        }
        code.value(left, d);
        if (operator.compares()) {
            code.emit(Opcode.SETEQK + condition(operator, unsigned), d, d, value);
            return;
        }
        int rk = find(CONSTANT, same, unsigned, Opcode.SHRK);
        if (rk >= 0) {
            note(operator, unsigned, code.emit(rk, d, d, value));
        } else {
            code.emit(Opcode.LI, d + 1, k, 0);
            code.emit(plain(operator, unsigned), d, d, d + 1);
        }
    }

    /** Left in d, right in d + 1. */
    private void both(Expr left, Expr right, int d) {
        code.value(left, d);
        if (right.calls()) {
            int saved = code.spill(left.type(), d);
            code.value(right, d + 1);
            code.reload(left.type(), saved, d);
        } else {
            code.value(right, d + 1);
        }
    }

    void compareAndBranch(Expr.Binary e, int label, boolean when, int d) {
        Operator operator = when ? e.operator() : e.operator().negated();
        Expr left = e.left();
        Expr right = e.right();
        boolean unsigned = left.type().isUnsigned();
        if (constant(left) != null && constant(right) == null) {
            Expr t = left;
            left = right;
            right = t;
            operator = operator.swapped();
        }
        Integer k = constant(right);
        Integer l = ExpressionCode.local32(left);
        Integer r = ExpressionCode.local32(right);
        int condition = condition(operator, unsigned);
        int at;
        if (k != null && l != null) {
            at = code.emit(Opcode.BEQLK + condition, l, k, 0);
        } else if (k != null) {
            code.value(left, d);
            at = code.emit(Opcode.BEQK + condition, d, k, 0);
        } else if (l != null && r != null) {
            boolean swap = unsigned && (operator == Operator.GT || operator == Operator.GE);
            condition = swap ? condition(operator.swapped(), true) : condition;
            at = code.emit(Opcode.BEQLL + condition, swap ? r : l, swap ? l : r, 0);
        } else {
            both(left, right, d);
            at = code.emit(Opcode.BEQ + condition, d, d + 1, 0);
        }
        code.assembler.jump(at, 3, label);
    }

    // ---- updates

    /** {@code local = local op x} as one operation on memory; false if {@code value} hasn't that form. */
    boolean updateInPlace(int local, Expr value, int d) {
        if (!(value instanceof Expr.Binary(Operator operator, Expr left, Expr right, CType type, SourceSpan _))
                || type.isWide()
                || left.type().isWide()
                || operator.compares()
                || !(ExpressionCode.local32(left) instanceof Integer source)
                || source != local
                || right.changes()) {
            return false;
        }
        return toLocal(operator, local, right, left.type().isUnsigned(), d);
    }

    private boolean toLocal(Operator operator, int local, Expr right, boolean unsigned, int d) {
        Integer k = constant(right);
        if (k != null) {
            Operator same = operator == Operator.SUB ? Operator.ADD : operator;
            int operation = find(TO_LOCAL_CONSTANT, same, unsigned, Opcode.SHRTOLK);
            if (operation >= 0) {
                note(operator, unsigned, code.emit(operation, local, operator == Operator.SUB ? -k : k, 0));
                return true;
            }
        }
        int operation = find(TO_LOCAL, operator, unsigned, -1);
        if (operation < 0) {
            return false;
        }
        code.value(right, d);
        note(operator, unsigned, code.emit(operation, local, d, 0));
        return true;
    }

    void update(Expr.Update e, int d, boolean needed) {
        CType type = e.type();
        CType computed = e.computed();
        boolean narrow = type.size() == 4 && !type.isFloating() && !computed.isWide();
        if (!needed
                && narrow
                && ExpressionCode.local32(e.place()) instanceof Integer local
                && toLocal(e.operator(), local, e.value(), computed.isUnsigned(), d)) {
            return;
        }
        code.value(e.value(), d);
        Place place;
        if (e.place().calls()) {
            int saved = code.spill(e.value().type(), d);
            code.places.address(code.places.place(e.place(), d + 1), d + 1);
            code.reload(e.value().type(), saved, d);
            place = new Place.Register(d + 1, 0);
        } else {
            place = code.places.place(e.place(), d + 1);
        }
        // the place uses d + 1 and d + 2 at most
        int v = d + 3;
        code.places.load(place, type, v);
        if (needed && e.old()) {
            code.emit(type.isWide() ? Opcode.MOVW : Opcode.MOV, d + 4, v, 0);
        }
        code.convert(type, computed, v);
        int operation = computed.isWide() ? wide(e.operator(), computed) : plain(e.operator(), computed.isUnsigned());
        note(e.operator(), computed.isUnsigned() || computed.isFloating(), code.emit(operation, v, v, d));
        code.convert(computed, type, v);
        code.places.store(place, type, v);
        if (needed) {
            code.emit(type.isWide() ? Opcode.MOVW : Opcode.MOV, d, e.old() ? d + 4 : v, 0);
        }
    }
}
