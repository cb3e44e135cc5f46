package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.code.Operation.Arithmetic;
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

    /** The 32-bit operation. */
    private static Operation plain(Operator operator, boolean unsigned) {
        return operator.compares()
                ? new Operation.Set(Condition.of(operator, unsigned))
                : arithmetic(operator, unsigned);
    }

    private static Arithmetic arithmetic(Operator operator, boolean unsigned) {
        return switch (operator) {
            case ADD -> Arithmetic.ADD;
            case SUB -> Arithmetic.SUB;
            case MUL -> Arithmetic.MUL;
            case AND -> Arithmetic.AND;
            case OR -> Arithmetic.OR;
            case XOR -> Arithmetic.XOR;
            case SHL -> Arithmetic.SHL;
            case SHR -> unsigned ? Arithmetic.SHR : Arithmetic.SAR;
            case DIV -> unsigned ? Arithmetic.UDIV : Arithmetic.DIV;
            case MOD -> unsigned ? Arithmetic.UMOD : Arithmetic.MOD;
            default -> throw new IllegalArgumentException(operator + " computes nothing");
        };
    }

    /** The instruction that computes on operands of a form; null if there is none. */
    private static @Nullable Instruction find(Operator operator, boolean unsigned, Form form) {
        return operator.compares() ? null : InstructionSet.find(arithmetic(operator, unsigned), form);
    }

    private static int wide(Operator operator, CType type) {
        if (type.isFloating()) {
            boolean single = type.size() == 4;
            return switch (operator) {
                case ADD -> single ? Opcode.FADD : Opcode.DADD;
                case SUB -> single ? Opcode.FSUB : Opcode.DSUB;
                case MUL -> single ? Opcode.FMUL : Opcode.DMUL;
                case DIV -> single ? Opcode.FDIV : Opcode.DDIV;
                default -> InstructionSet.opcode(new Operation.DoubleSet(Condition.of(operator, false)), Form.RRR);
            };
        }
        boolean unsigned = type.isUnsigned();
        Operation operation = operator.compares()
                ? new Operation.WideSet(Condition.of(operator, unsigned))
                : new Operation.Wide(arithmetic(operator, unsigned));
        return InstructionSet.opcode(operation, Form.RRR);
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
        Integer l = code.local32(left);
        Integer r = code.local32(right);
        if (k != null) {
            constantRight(operator, left, l, k, unsigned, d);
            return;
        }
        Instruction ll = l != null && r != null ? find(operator, unsigned, Form.RLL) : null;
        if (ll != null) {
            note(operator, unsigned, code.emit(ll.opcode(), d, l, r));
            return;
        }
        Instruction rl = r != null ? find(operator, unsigned, Form.RRL) : null;
        if (rl != null) {
            code.value(left, d);
            note(operator, unsigned, code.emit(rl.opcode(), d, d, r));
            return;
        }
        both(left, right, d);
        note(operator, unsigned, code.emit(InstructionSet.opcode(plain(operator, unsigned), Form.RRR), d, d, d + 1));
    }

    private void constantRight(Operator operator, Expr left, @Nullable Integer local, int k, boolean unsigned, int d) {
        Operator same = operator == Operator.SUB ? Operator.ADD : operator;
        int value = operator == Operator.SUB ? -k : k;
        Instruction lk = local != null ? find(same, unsigned, Form.RLK) : null;
        if (lk != null) {
            note(operator, unsigned, code.emit(lk.opcode(), d, local, value));
            return;
        }
        code.value(left, d);
        if (operator.compares()) {
            code.emit(InstructionSet.opcode(plain(operator, unsigned), Form.RRK), d, d, value);
            return;
        }
        Instruction rk = find(same, unsigned, Form.RRK);
        if (rk != null) {
            note(operator, unsigned, code.emit(rk.opcode(), d, d, value));
        } else {
            code.emit(Opcode.LI, d + 1, k, 0);
            code.emit(InstructionSet.opcode(plain(operator, unsigned), Form.RRR), d, d, d + 1);
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
        Integer l = code.local32(left);
        Integer r = code.local32(right);
        int at;
        if (k != null && l != null) {
            at = branch(operator, unsigned, Form.LKT, l, k);
        } else if (k != null) {
            code.value(left, d);
            at = branch(operator, unsigned, Form.RKT, d, k);
        } else if (l != null && r != null) {
            boolean swap = unsigned && (operator == Operator.GT || operator == Operator.GE);
            at = swap ? branch(operator.swapped(), true, Form.LLT, r, l) : branch(operator, unsigned, Form.LLT, l, r);
        } else {
            both(left, right, d);
            at = branch(operator, unsigned, Form.RRT, d, d + 1);
        }
        code.assembler.jump(at, 3, label);
    }

    private int branch(Operator operator, boolean unsigned, Form form, int left, int right) {
        var operation = new Operation.Branch(Condition.of(operator, unsigned));
        return code.emit(InstructionSet.opcode(operation, form), left, right, 0);
    }

    // ---- updates

    /** {@code local = local op x} as one operation on memory; false if {@code value} hasn't that form. */
    boolean updateInPlace(int local, Expr value, int d) {
        if (!(value instanceof Expr.Binary(Operator operator, Expr left, Expr right, CType type, SourceSpan _))
                || type.isWide()
                || left.type().isWide()
                || operator.compares()
                || !(code.local32(left) instanceof Integer source)
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
            Instruction update = find(same, unsigned, Form.UPDATE_K);
            if (update != null) {
                note(operator, unsigned, code.emit(update.opcode(), local, operator == Operator.SUB ? -k : k, 0));
                return true;
            }
        }
        Instruction update = find(operator, unsigned, Form.UPDATE_R);
        if (update == null) {
            return false;
        }
        code.value(right, d);
        note(operator, unsigned, code.emit(update.opcode(), local, d, 0));
        return true;
    }

    void update(Expr.Update e, int d, boolean needed) {
        CType type = e.type();
        CType computed = e.computed();
        boolean narrow = type.size() == 4 && !type.isFloating() && !computed.isWide();
        if (!needed
                && narrow
                && code.local32(e.place()) instanceof Integer local
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
        int operation = computed.isWide()
                ? wide(e.operator(), computed)
                : InstructionSet.opcode(plain(e.operator(), computed.isUnsigned()), Form.RRR);
        note(e.operator(), computed.isUnsigned() || computed.isFloating(), code.emit(operation, v, v, d));
        code.convert(computed, type, v);
        code.places.store(place, type, v);
        if (needed) {
            code.emit(type.isWide() ? Opcode.MOVW : Opcode.MOV, d, e.old() ? d + 4 : v, 0);
        }
    }
}
