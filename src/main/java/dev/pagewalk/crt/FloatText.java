package dev.pagewalk.crt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How msvcrt's {@code printf} writes floating-point numbers: exponents of three digits, 17 significant digits and then
 * zeros, halves rounded away from zero, and {@code 1.#INF} and {@code -1.#IND} for what isn't a number.
 */
final class FloatText {

    private static final MathContext SIGNIFICANT = new MathContext(17, RoundingMode.HALF_UP);

    private FloatText() {}

    /** Appends the argument as {@code conversion} asks for. */
    static void write(Conversion conversion, double value, Output output) {
        boolean negative = Double.doubleToLongBits(value) < 0 || Double.isNaN(value);
        String sign = negative ? "-" : conversion.plus() ? "+" : conversion.space() ? " " : "";
        String text = text(conversion, Math.abs(value));
        if (Character.isUpperCase(conversion.type())) {
            text = text.toUpperCase(Locale.ROOT);
        }
        int padding = Math.max(0, conversion.width() - sign.length() - text.length());
        boolean zeros = conversion.zero() && !conversion.left();
        if (!conversion.left() && !zeros) {
            output.fill(' ', padding);
        }
        output.put(sign);
        if (zeros) {
            output.fill('0', padding);
        }
        output.put(text);
        if (conversion.left()) {
            output.fill(' ', padding);
        }
    }

    private static String text(Conversion conversion, double value) {
        char type = Character.toLowerCase(conversion.type());
        int precision = conversion.precision() < 0 ? 6 : conversion.precision();
        boolean point = conversion.alternate();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String special = special(
                    Double.isNaN(value) ? "#IND" : "#INF", type == 'g' ? Math.max(precision, 1) - 1 : precision);
            return type == 'e' ? special + "e+000" : type == 'g' ? withoutZeros(special) : special;
        }
        return switch (type) {
            case 'e' -> exponential(value, precision, point);
            case 'f' -> fixed(value, precision, point);
            case 'a' -> hexadecimal(value, conversion.precision());
            default -> general(value, Math.max(precision, 1), point);
        };
    }

    private static String fixed(double value, int precision, boolean point) {
        String text = new BigDecimal(value)
                .round(SIGNIFICANT)
                .setScale(precision, RoundingMode.HALF_UP)
                .toPlainString();
        return point && precision == 0 ? text + "." : text;
    }

    private static String exponential(double value, int precision, boolean point) {
        BigDecimal rounded =
                new BigDecimal(value).round(SIGNIFICANT).round(new MathContext(precision + 1, RoundingMode.HALF_UP));
        int exponent = exponent(rounded);
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(precision, RoundingMode.HALF_UP)
                .toPlainString();
        return mantissa + (point && precision == 0 ? "." : "") + exponentText(exponent);
    }

    private static int exponent(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }

    private static String exponentText(int exponent) {
        int magnitude = Math.abs(exponent);
        return (exponent < 0 ? "e-" : "e+") + magnitude / 100 + magnitude / 10 % 10 + magnitude % 10;
    }

    private static String general(double value, int precision, boolean point) {
        int exponent = exponent(
                new BigDecimal(value).round(SIGNIFICANT).round(new MathContext(precision, RoundingMode.HALF_UP)));
        if (exponent < -4 || exponent >= precision) {
            String text = exponential(value, precision - 1, point);
            int e = text.indexOf('e');
            return point ? text : withoutZeros(text.substring(0, e)) + text.substring(e);
        }
        String text = fixed(value, precision - 1 - exponent, point);
        return point ? text : withoutZeros(text);
    }

    private static String withoutZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /**
     * The runtime takes the name for the digits behind the point and fits them to the precision like digits, rounding
     * included: {@code %.2f} of infinity prints {@code 1.#J}.
     */
    private static String special(String name, int precision) {
        if (precision == 0) {
            return "1";
        }
        if (precision >= name.length()) {
            return "1." + name + "0".repeat(precision - name.length());
        }
        char last = name.charAt(precision - 1);
        if (name.charAt(precision) >= '5') {
            last++;
        }
        return "1." + name.substring(0, precision - 1) + last;
    }

    /** {@code %a}: thirteen hexadecimal digits unless the precision says otherwise. */
    private static String hexadecimal(double value, int precision) {
        long bits = Double.doubleToLongBits(value);
        int exponent = (int) (bits >>> 52);
        long fraction = bits & 0xF_FFFF_FFFF_FFFFL;
        long lead = exponent == 0 ? 0 : 1;
        int power = value == 0 ? 0 : exponent == 0 ? -1022 : exponent - 1023;
        int digits = precision < 0 ? 13 : precision;
        long mantissa = lead << 52 | fraction;
        if (digits < 13) {
            int dropped = 4 * (13 - digits);
            mantissa = (mantissa + (1L << (dropped - 1))) >>> dropped << dropped;
        }
        String all = "%013x".formatted(mantissa & 0xF_FFFF_FFFF_FFFFL);
        String shown = digits <= 13 ? all.substring(0, digits) : all + "0".repeat(digits - 13);
        return "0x" + (mantissa >>> 52) + (digits == 0 ? "" : "." + shown) + "p" + (power < 0 ? "-" : "+")
                + Math.abs(power);
    }
}
