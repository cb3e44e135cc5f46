package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.type.Conversions;
import org.jspecify.annotations.Nullable;

/** Arithmetic on constants, as the machine would do it. */
public final class Folding {
    private Folding() {}

    /** True unless the constant is zero. */
    public static boolean isTrue(Expr.Constant constant) {
        return constant.type().isFloating() ? Double.longBitsToDouble(constant.bits()) != 0 : constant.bits() != 0;
    }

    /** The value of an operation on constants; null where the machine would raise an exception. */
    public static Expr.@Nullable Constant binary(Expr.Binary e, Expr.Constant left, Expr.Constant right) {
        CType type = left.type().plain();
        long a = left.bits();
        long b = right.bits();
        if (type.isFloating()) {
            return floating(e, Double.longBitsToDouble(a), Double.longBitsToDouble(b));
        }
        boolean unsigned = type.isUnsigned();
        boolean wide = type.size() == 8;
        int order = unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
        long result;
        switch (e.operator()) {
            case ADD -> result = a + b;
            case SUB -> result = a - b;
            case MUL -> result = a * b;
            case DIV, MOD -> {
                if (b == 0 || !unsigned && b == -1 && a == (wide ? Long.MIN_VALUE : Integer.MIN_VALUE)) {
                    return null;
                }
                boolean division = e.operator() == Operator.DIV;
                result = unsigned
                        ? division ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b)
                        : division ? a / b : a % b;
            }
            case AND -> result = a & b;
            case OR -> result = a | b;
            case XOR -> result = a ^ b;
            case SHL -> result = wide ? a << (b & 63) : a << (b & 31);
            case SHR ->
                result = wide
                        ? unsigned ? a >>> (b & 63) : a >> (b & 63)
                        : unsigned ? (a & 0xFFFFFFFFL) >>> (b & 31) : a >> (b & 31);
            default -> result = holds(e.operator(), order) ? 1 : 0;
        }
        return new Expr.Constant(e.type(), Conversions.normalise(e.type(), result), e.span());
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            default -> order >= 0;
        };
    }

    private static Expr.@Nullable Constant floating(Expr.Binary e, double a, double b) {
        double result;
        switch (e.operator()) {
            case ADD -> result = a + b;
            case SUB -> result = a - b;
            case MUL -> result = a * b;
            case DIV -> result = a / b;
            default -> {
                boolean holds = switch (e.operator()) {
                    case EQ -> a == b;
                    case NE -> a != b;
                    case LT -> a < b;
                    case LE -> a <= b;
                    case GT -> a > b;
                    default -> a >= b;
                };
                return new Expr.Constant(CType.INT, holds ? 1 : 0, e.span());
            }
        }
        if (e.type().size() == 4) {
            result = (float) result;
        }
        return new Expr.Constant(e.type(), Double.doubleToRawLongBits(result), e.span());
    }
}
