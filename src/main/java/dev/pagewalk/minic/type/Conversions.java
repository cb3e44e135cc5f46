package dev.pagewalk.minic.type;

/** Conversions of numbers between types, as the machine does them. */
public final class Conversions {
    private Conversions() {}

    /** Brings an integer into the range of its type; leaves the bits of floating-point numbers alone. */
    public static long normalise(CType type, long value) {
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

    /** The bits of a value in another type. */
    public static long convert(long bits, CType from, CType to) {
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
    public static int toInt(double value) {
        return value > -2147483649.0 && value < 2147483648.0 ? (int) value : Integer.MIN_VALUE;
    }

    /** As FISTP of 64 bits: out of range gives 0x8000000000000000. */
    public static long toLong(double value) {
        return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
    }

    /** The same for unsigned numbers of 64 bits. */
    public static long toUnsignedLong(double value) {
        return value >= 0x1p63 && value < 0x1p64 ? (long) (value - 0x1p63) + Long.MIN_VALUE : toLong(value);
    }

    /** An unsigned number of 64 bits. */
    public static double fromUnsigned(long value) {
        if (value >= 0) {
            return value;
        }
        return ((value >>> 1) | (value & 1)) * 2.0;
    }
}
