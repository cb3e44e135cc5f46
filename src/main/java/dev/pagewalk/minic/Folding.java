package dev.pagewalk.minic;

import org.jspecify.annotations.Nullable;

/** Arithmetic on constants, as the machine would do it. */
final class Folding {
    private Folding() {}

    /** Brings an integer into the range of its type; leaves the bits of floating-point numbers alone. */
    static long normalise(CType type, long value) {
        CType plain = type.plain();
        if (plain.isFloating()) {
            return value;
        }
        if (plain.equals(CType.BOOL)) {
            return value != 0 ? 1 : 0;
        }
        boolean unsigned = plain.isUnsigned();
        return switch (plain.size()) {
            case 1 -> unsigned ? value & 0xFF : (byte) value;
            case 2 -> unsigned ? value & 0xFFFF : (short) value;
            case 4 -> unsigned ? value & 0xFFFFFFFFL : (int) value;
            default -> value;
        };
    }

    static boolean isTrue(Expr.Constant constant) {
        return constant.type().isFloating() ? Double.longBitsToDouble(constant.bits()) != 0 : constant.bits() != 0;
    }

    static long convert(long bits, CType from, CType to) {
        if (from.isFloating()) {
            double value = Double.longBitsToDouble(bits);
            if (to.isFloating()) {
                return Double.doubleToRawLongBits(to.size() == 4 ? (float) value : value);
            }
            if (to.plain().equals(CType.BOOL)) {
                return value != 0 ? 1 : 0;
            }
            return normalise(
                    to,
                    to.size() == 8 && to.isUnsigned()
                            ? toUnsignedLong(value)
                            : to.size() == 8 || to.isUnsigned() && to.size() == 4 ? toLong(value) : toInt(value));
        }
        if (to.isFloating()) {
            double value = from.size() == 8 && from.isUnsigned() ? fromUnsigned(bits) : bits;
            if (to.size() == 4) {
                value = (float) value;
            }
            return Double.doubleToRawLongBits(value);
        }
        return normalise(to, bits);
    }

    /** As CVTTSD2SI: out of range gives 0x80000000. */
    static int toInt(double value) {
        return value > -2147483649.0 && value < 2147483648.0 ? (int) value : Integer.MIN_VALUE;
    }

    /** As FISTP of 64 bits: out of range gives 0x8000000000000000. */
    static long toLong(double value) {
        return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
    }

    static long toUnsignedLong(double value) {
        return value >= 0x1p63 && value < 0x1p64 ? (long) (value - 0x1p63) + Long.MIN_VALUE : toLong(value);
    }

    static double fromUnsigned(long value) {
        if (value >= 0) {
            return value;
        }
        return ((value >>> 1) | (value & 1)) * 2.0;
    }

    static Expr.@Nullable Constant binary(Expr.Binary e, Expr.Constant left, Expr.Constant right) {
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
        return new Expr.Constant(e.type(), normalise(e.type(), result), e.span());
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
