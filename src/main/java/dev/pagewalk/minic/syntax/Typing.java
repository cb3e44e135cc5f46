package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.type.Conversions;
import java.util.List;

/** The rules of types: decay, promotions, the usual arithmetic conversions, assignment. Builds checked expressions. */
final class Typing {
    private final Parser parser;

    Typing(Parser parser) {
        this.parser = parser;
    }

    void error(Expr at, String key, String... arguments) {
        if (!(at instanceof Expr.Wrong)) {
            parser.diagnostics.error(at.span(), key, arguments);
        }
    }

    Expr wrong(Expr at, String key, String... arguments) {
        error(at, key, arguments);
        return new Expr.Wrong(CType.INT, at.span());
    }

    static Expr constant(CType type, long value, SourceSpan span) {
        return new Expr.Constant(type, Conversions.normalise(type, value), span);
    }

    /** The value of an expression: arrays and functions become pointers. */
    Expr rvalue(Expr e) {
        CType type = e.type();
        return switch (type.plain()) {
            case CType.Array(CType of, int _) -> new Expr.Address(e, new CType.Pointer(of), e.span());
            case CType.Function function -> new Expr.Address(e, new CType.Pointer(function), e.span());
            default -> e;
        };
    }

    /** A value that can stand in a condition. */
    Expr condition(Expr e) {
        Expr value = rvalue(e);
        Checks.tested(value);
        if (!value.type().isScalar()) {
            return wrong(value, "notScalar", value.type().toString());
        }
        return value;
    }

    static CType promoted(CType type) {
        CType plain = type.plain();
        if (plain instanceof CType.Enumeration || plain instanceof CType.Int i && i.rank() < CType.INT.rank()) {
            return CType.INT;
        }
        return plain;
    }

    Expr promote(Expr e) {
        Expr value = rvalue(e);
        return value.type().isInteger() ? cast(value, promoted(value.type()), value.span()) : value;
    }

    static CType common(CType a, CType b) {
        CType x = promoted(a);
        CType y = promoted(b);
        if (x.isFloating() || y.isFloating()) {
            return x.equals(CType.DOUBLE) || y.equals(CType.DOUBLE) ? CType.DOUBLE : CType.FLOAT;
        }
        CType.Int i = (CType.Int) x;
        CType.Int j = (CType.Int) y;
        if (i.rank() == j.rank()) {
            return i.signed() ? j : i;
        }
        CType.Int high = i.rank() > j.rank() ? i : j;
        CType.Int low = i.rank() > j.rank() ? j : i;
        if (!low.signed() && high.signed() && high.size() == low.size()) {
            return CType.UNSIGNED_LONG;
        }
        return high;
    }

    /** A conversion that is written out, or one known to be right. */
    Expr cast(Expr operand, CType type, SourceSpan span) {
        CType from = operand.type().plain();
        CType to = type.plain();
        if (from.equals(to)) {
            return operand;
        }
        if (operand instanceof Expr.Constant constant && to.isScalar()) {
            return new Expr.Constant(to, Conversions.convert(constant.bits(), from, to), span);
        }
        return new Expr.Cast(operand, to, span);
    }

    /** {@code (type) e} in the source. */
    Expr explicitCast(Expr e, CType type, SourceSpan span) {
        if (e instanceof Expr.Wrong) {
            return new Expr.Wrong(type.isVoid() ? CType.INT : type.plain(), span);
        }
        Expr value = rvalue(e);
        CType from = value.type();
        if (type.isVoid()) {
            return new Expr.Cast(value, CType.VOID, span);
        }
        boolean fine = type.isScalar()
                && from.isScalar()
                && !(type.isPointer() && from.isFloating())
                && !(type.isFloating() && from.isPointer());
        if (!fine) {
            if (type.plain() instanceof CType.Struct && type.plain().equals(from.plain())) {
                return value;
            }
            return wrong(value, "castImpossible", from.toString(), type.toString());
        }
        Expr result = cast(value, type, span);
        return result.isPlace() ? new Expr.Cast(result, type.plain(), span) : result;
    }

    static boolean isNull(Expr e) {
        return e instanceof Expr.Constant constant
                && constant.bits() == 0
                && (constant.type().isInteger() || constant.type().isPointer());
    }

    /** The implicit conversion of an assignment, an argument or a result. */
    Expr assignable(Expr e, CType target) {
        CType to = target.plain();
        Expr value = rvalue(e);
        CType from = value.type().plain();
        if (e instanceof Expr.Wrong) {
            return new Expr.Wrong(to, e.span());
        }
        if (from.isVoid()) {
            return wrong(value, "voidValue");
        }
        if (to instanceof CType.Struct || from instanceof CType.Struct || to.isVoid()) {
            if (to.isPointer() && from.equals(to.target().plain()) && e.isPlace()) {
                return wrong(value, "needsAddress", from.toString(), to.toString());
            }
            if (!to.equals(from)) {
                return wrong(value, "incompatible", from.toString(), to.toString());
            }
            return value;
        }
        if (to.isPointer() && from.isFloating() || to.isFloating() && from.isPointer()) {
            return wrong(value, "incompatible", from.toString(), to.toString());
        }
        if (to.isPointer() && from.isPointer()) {
            checkPointers(value, from, to);
        } else if (to.isPointer() && from.isInteger() && !isNull(value)) {
            parser.diagnostics.warn(value.span(), "integerToPointer", from.toString(), to.toString());
        } else if (to.isInteger() && to.size() == 1 && e instanceof Expr.Text) {
            parser.diagnostics.warn(value.span(), "textToCharacter");
        } else if (to.isInteger() && from.isPointer() && !to.equals(CType.BOOL)) {
            parser.diagnostics.warn(value.span(), "pointerToInteger", from.toString(), to.toString());
        }
        return cast(value, to, value.span());
    }

    private void checkPointers(Expr value, CType from, CType to) {
        CType a = from.target();
        CType b = to.target();
        if (a.plain().isVoid() || b.plain().isVoid() || isNull(value)) {
            return;
        }
        if (!similar(a, b)) {
            parser.diagnostics.warn(value.span(), "pointerTypes", from.toString(), to.toString());
        } else if (a instanceof CType.Const
                && !(b instanceof CType.Const)
                && !(value instanceof Expr.Address(Expr.Text _, CType _, SourceSpan _))) {
            parser.diagnostics.warn(value.span(), "constLost", from.toString(), to.toString());
        }
    }

    /** Same but for const, sign and the names of types of the same size. */
    private static boolean similar(CType a, CType b) {
        CType x = a.plain();
        CType y = b.plain();
        if (x.isInteger() && y.isInteger()) {
            return x.size() == y.size();
        }
        if (x instanceof CType.Pointer && y instanceof CType.Pointer) {
            return x.target().isVoid() || y.target().isVoid() || similar(x.target(), y.target());
        }
        if (x instanceof CType.Array(CType p, int n) && y instanceof CType.Array(CType q, int m)) {
            return (n == m || n < 0 || m < 0) && similar(p, q);
        }
        if (x instanceof CType.Function f && y instanceof CType.Function g) {
            return !f.prototype()
                    || !g.prototype()
                    || f.parameters().size() == g.parameters().size();
        }
        return x.equals(y);
    }

    /** What an argument without a parameter becomes. */
    Expr defaultArgument(Expr e) {
        Expr value = rvalue(e);
        if (value.type().isVoid()) {
            return wrong(value, "voidValue");
        }
        if (value.type().isFloating()) {
            return cast(value, CType.DOUBLE, value.span());
        }
        return promote(value);
    }

    // ---- operators

    Expr binary(Operator operator, Expr l, Expr r, SourceSpan span) {
        if (l instanceof Expr.Wrong || r instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        Expr left = rvalue(l);
        Expr right = rvalue(r);
        CType a = left.type();
        CType b = right.type();
        if (operator == Operator.ADD && a.isInteger() && b.isPointer()) {
            return pointerPlus(Operator.ADD, right, left, span);
        }
        if ((operator == Operator.ADD || operator == Operator.SUB) && a.isPointer() && b.isInteger()) {
            return pointerPlus(operator, left, right, span);
        }
        if (operator == Operator.SUB && a.isPointer() && b.isPointer()) {
            return pointerDifference(left, right, span);
        }
        if (operator.compares()) {
            Checks.tested(left);
            Checks.tested(right);
        }
        if (operator.compares() && (a.isPointer() || b.isPointer())) {
            return comparePointers(operator, left, right, span);
        }
        boolean integers = operator == Operator.MOD
                || operator.shifts()
                || operator == Operator.AND
                || operator == Operator.OR
                || operator == Operator.XOR;
        if (!a.isArithmetic() || !b.isArithmetic() || integers && (a.isFloating() || b.isFloating())) {
            parser.diagnostics.error(span, "operands", operator.spelling, a.toString(), b.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (operator.shifts()) {
            Expr value = promote(left);
            return fold(new Expr.Binary(operator, value, shiftCount(right), value.type(), span));
        }
        CType common = common(a, b);
        if (operator.compares() && !parser.inHeader) {
            checkSigns(operator, left, right, common, span);
        }
        return fold(new Expr.Binary(
                operator,
                cast(left, common, left.span()),
                cast(right, common, right.span()),
                operator.compares() ? CType.INT : common,
                span));
    }

    private Expr shiftCount(Expr right) {
        return cast(promote(right), CType.INT, right.span());
    }

    private void checkSigns(Operator operator, Expr left, Expr right, CType common, SourceSpan span) {
        if (!common.isUnsigned() || operator == Operator.EQ || operator == Operator.NE) {
            return;
        }
        if ((operator == Operator.GE || operator == Operator.LT)
                && right instanceof Expr.Constant zero
                && zero.bits() == 0
                && !(left instanceof Expr.Constant)) {
            parser.diagnostics.warn(span, "neverNegative", operator.spelling, operator == Operator.GE ? "1" : "0");
        }
        for (Expr side : List.of(left, right)) {
            boolean signed = !promoted(side.type()).isUnsigned()
                    && !promoted(side.type()).isFloating();
            boolean narrow = side.type().size() < common.size() && side.type().isUnsigned();
            if (signed
                    && !narrow
                    && !(side instanceof Expr.Constant constant && constant.bits() >= 0)
                    && !(side.type().isUnsigned())) {
                parser.diagnostics.warn(
                        span,
                        "signMismatch",
                        operator.spelling,
                        left.type().toString(),
                        right.type().toString());
                return;
            }
        }
    }

    private int targetSize(Expr pointer) {
        CType target = pointer.type().target();
        if (target.plain() instanceof CType.Void || target.plain() instanceof CType.Function) {
            error(pointer, "voidArithmetic", pointer.type().toString());
            return 1;
        }
        if (Declarations.isIncomplete(target)) {
            error(pointer, "incompleteType", target.toString());
            return 1;
        }
        return Math.max(1, target.size());
    }

    /** {@code count} in bytes, as an int. */
    Expr scaled(Expr count, int size) {
        Expr index = cast(promote(count), CType.INT, count.span());
        if (size == 1) {
            return index;
        }
        return fold(
                new Expr.Binary(Operator.MUL, index, constant(CType.INT, size, count.span()), CType.INT, count.span()));
    }

    private Expr pointerPlus(Operator operator, Expr pointer, Expr count, SourceSpan span) {
        Expr bytes = scaled(count, targetSize(pointer));
        CType type = pointer.type().plain();
        return new Expr.Binary(operator, pointer, bytes, type, span);
    }

    private Expr pointerDifference(Expr left, Expr right, SourceSpan span) {
        if (!similar(left.type().target(), right.type().target())) {
            parser.diagnostics.error(
                    span, "operands", "-", left.type().toString(), right.type().toString());
            return new Expr.Wrong(CType.INT, span);
        }
        int size = targetSize(left);
        Expr bytes = fold(new Expr.Binary(
                Operator.SUB, cast(left, CType.INT, span), cast(right, CType.INT, span), CType.INT, span));
        Expr.Binary division = new Expr.Binary(Operator.DIV, bytes, constant(CType.INT, size, span), CType.INT, span);
        return size == 1 ? bytes : fold(division);
    }

    private Expr comparePointers(Operator operator, Expr left, Expr right, SourceSpan span) {
        CType a = left.type().plain();
        CType b = right.type().plain();
        if (!a.isScalar() || !b.isScalar() || a.isFloating() || b.isFloating()) {
            parser.diagnostics.error(span, "operands", operator.spelling, a.toString(), b.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (a.isPointer() && b.isPointer()) {
            boolean either = a.target().isVoid() || b.target().isVoid();
            if (!either && !isNull(left) && !isNull(right) && !similar(a.target(), b.target())) {
                parser.diagnostics.warn(span, "pointerComparison", a.toString(), b.toString());
            }
        } else if (!isNull(a.isPointer() ? right : left)) {
            parser.diagnostics.warn(span, "pointerComparison", a.toString(), b.toString());
        }
        return fold(new Expr.Binary(
                operator,
                cast(left, CType.UNSIGNED, left.span()),
                cast(right, CType.UNSIGNED, right.span()),
                CType.INT,
                span));
    }

    static Expr fold(Expr.Binary e) {
        if (e.left() instanceof Expr.Constant a && e.right() instanceof Expr.Constant b) {
            Expr.Constant folded = Folding.binary(e, a, b);
            if (folded != null) {
                return folded;
            }
        }
        return e;
    }

    Expr unary(char operator, Expr operand, SourceSpan span) {
        if (operand instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        if (operator == '!') {
            Expr value = condition(operand);
            if (value instanceof Expr.Constant constant) {
                return constant(CType.INT, Folding.isTrue(constant) ? 0 : 1, span);
            }
            return new Expr.Unary('!', value, CType.INT, span);
        }
        Expr value = promote(operand);
        boolean fine = operator == '~' ? value.type().isInteger() : value.type().isArithmetic();
        if (!fine) {
            return wrong(
                    value, "operand", String.valueOf(operator), value.type().toString());
        }
        CType type = value.type().plain();
        if (value instanceof Expr.Constant constant) {
            long bits = constant.bits();
            if (type.isFloating() && operator == '-') {
                return new Expr.Constant(type, Double.doubleToRawLongBits(-Double.longBitsToDouble(bits)), span);
            }
            return constant(type, operator == '-' ? -bits : operator == '~' ? ~bits : bits, span);
        }
        return operator == '+' ? cast(value, type, span) : new Expr.Unary(operator, value, type, span);
    }

    Expr conditional(Expr condition, Expr y, Expr n, SourceSpan span) {
        Expr test = condition(condition);
        Expr yes = rvalue(y);
        Expr no = rvalue(n);
        if (test instanceof Expr.Wrong || y instanceof Expr.Wrong || n instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        CType a = yes.type().plain();
        CType b = no.type().plain();
        CType type;
        if (a.isArithmetic() && b.isArithmetic()) {
            type = common(a, b);
        } else if (a.isPointer() && (isNull(no) || b.isPointer() && !a.target().isVoid() || b.isInteger())) {
            type = b.isPointer() && b.target().isVoid() && !isNull(no) ? b : a;
            if (b.isInteger() && !isNull(no)) {
                parser.diagnostics.warn(span, "integerToPointer", b.toString(), a.toString());
            }
        } else if (b.isPointer() && (a.isPointer() || a.isInteger())) {
            type = a.isPointer() && !isNull(yes) ? a : b;
        } else if (a.equals(b)) {
            type = a;
        } else {
            parser.diagnostics.error(span, "operands", "?:", a.toString(), b.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (type.isScalar()) {
            yes = cast(yes, type, yes.span());
            no = cast(no, type, no.span());
        }
        if (test instanceof Expr.Constant constant && type.isScalar()) {
            Expr chosen = Folding.isTrue(constant) ? yes : no;
            if (chosen instanceof Expr.Constant) {
                return chosen;
            }
        }
        return new Expr.Conditional(test, yes, no, type, span);
    }

    /** Reports what can't be assigned to. */
    boolean checkAssignable(Expr place) {
        if (place instanceof Expr.Wrong) {
            return false;
        }
        CType type = place.type();
        if (!place.isPlace()) {
            error(place, "notAssignable");
            return false;
        }
        if (type instanceof CType.Array || type instanceof CType.Function) {
            error(place, "arrayAssigned", type.toString());
            return false;
        }
        if (type instanceof CType.Const || ofConst(place)) {
            error(place, "constAssigned", place instanceof Expr.Name(Variable v, CType _, SourceSpan _) ? v.name : "");
            return false;
        }
        if (Declarations.isIncomplete(type)) {
            error(place, "incompleteType", type.toString());
            return false;
        }
        if (type.isVoid()) {
            error(place, "voidValue");
            return false;
        }
        return true;
    }

    private static boolean ofConst(Expr place) {
        return place instanceof Expr.Field field
                && (field.struct().type() instanceof CType.Const || ofConst(field.struct()));
    }

    Expr assign(Expr place, Expr value, SourceSpan span) {
        boolean fine = checkAssignable(place);
        if (!fine) {
            return new Expr.Wrong(
                    place.type().isVoid() ? CType.INT : place.type().plain(), span);
        }
        markAssigned(place);
        Checks.assigned(place, value);
        return new Expr.Assign(
                place, assignable(value, place.type()), place.type().plain(), span);
    }

    static void markAssigned(Expr place) {
        if (place instanceof Expr.Name(Variable variable, CType _, SourceSpan _)
                && variable.place == Variable.Place.LOCAL) {
            variable.assigned = true;
        }
    }

    /** {@code place operator= value}; with {@code old} the postfix form. */
    Expr update(Operator operator, Expr place, Expr v, boolean old, SourceSpan span) {
        Expr value = rvalue(v);
        if (!checkAssignable(place) || value instanceof Expr.Wrong) {
            return new Expr.Wrong(place.type().isScalar() ? place.type().plain() : CType.INT, span);
        }
        CType type = place.type().plain();
        CType other = value.type().plain();
        boolean sum = operator == Operator.ADD || operator == Operator.SUB;
        if (type.isPointer() && sum && other.isInteger()) {
            return new Expr.Update(operator, place, scaled(value, targetSize(place)), type, old, type, span);
        }
        boolean floats = operator.compareTo(Operator.DIV) <= 0;
        boolean fine = type.isArithmetic() && other.isArithmetic() && (floats || type.isInteger() && other.isInteger());
        if (!fine) {
            parser.diagnostics.error(span, "operands", operator.spelling + "=", type.toString(), other.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (operator.shifts()) {
            return new Expr.Update(operator, place, shiftCount(value), promoted(type), old, type, span);
        }
        CType computed = common(type, other);
        return new Expr.Update(operator, place, cast(value, computed, value.span()), computed, old, type, span);
    }
}
