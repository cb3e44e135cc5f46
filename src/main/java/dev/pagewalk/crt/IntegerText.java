package dev.pagewalk.crt;

import java.util.Locale;

/** How {@code printf} writes integers. */
final class IntegerText {

    private IntegerText() {}

    /** Appends the argument as {@code conversion} asks for. */
    static void write(Conversion conversion, ArgumentList arguments, Output output) {
        boolean signed = conversion.type() == 'd' || conversion.type() == 'i';
        long value = value(conversion, arguments, signed);
        String sign = "";
        if (signed) {
            sign = value < 0 ? "-" : conversion.plus() ? "+" : conversion.space() ? " " : "";
            value = Math.abs(value);
        }
        String digits = switch (conversion.type()) {
            case 'o' -> Long.toOctalString(value);
            case 'x' -> Long.toHexString(value);
            case 'X', 'p' -> Long.toHexString(value).toUpperCase(Locale.ROOT);
            default -> Long.toUnsignedString(value);
        };
        int precision = conversion.type() == 'p' ? 8 : conversion.precision();
        if (value == 0 && precision == 0) {
            digits = "";
        }
        if (conversion.alternate()) {
            if (conversion.type() == 'o' && !digits.startsWith("0") && precision <= digits.length()) {
                digits = "0" + digits;
            } else if ((conversion.type() == 'x' || conversion.type() == 'X' || conversion.type() == 'p')
                    && value != 0) {
                sign = conversion.type() == 'x' ? "0x" : "0X";
            }
        }
        int zeros = Math.max(0, precision - digits.length());
        int padding = Math.max(0, conversion.width() - sign.length() - zeros - digits.length());
        if (conversion.zero() && !conversion.left() && precision < 0) {
            zeros += padding;
            padding = 0;
        }
        if (!conversion.left()) {
            output.fill(' ', padding);
        }
        output.put(sign);
        output.fill('0', zeros);
        output.put(digits);
        if (conversion.left()) {
            output.fill(' ', padding);
        }
    }

    private static long value(Conversion conversion, ArgumentList arguments, boolean signed) {
        if (conversion.type() == 'p') {
            return arguments.nextWord() & 0xFFFF_FFFFL;
        }
        return switch (conversion.size()) {
            case LONG_LONG -> arguments.nextLong();
            case SHORT -> signed ? (short) arguments.nextWord() : arguments.nextWord() & 0xFFFF;
            case CHAR -> signed ? (byte) arguments.nextWord() : arguments.nextWord() & 0xFF;
            default -> signed ? arguments.nextWord() : arguments.nextWord() & 0xFFFF_FFFFL;
        };
    }
}
