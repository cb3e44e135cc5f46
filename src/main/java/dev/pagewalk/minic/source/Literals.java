package dev.pagewalk.minic.source;

import dev.pagewalk.minic.type.CType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The values of numbers, characters and strings as they are spelled in the source. */
public final class Literals {
    private Literals() {}

    /** A number: its type and its bits (of a floating-point number those of a double). */
    public record Number(CType type, long bits) {}

    /** The value of a number; what is wrong with it is reported. */
    public static Number number(Token token, Diagnostics diagnostics) {
        String text = token.text();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean hexadecimal = lower.startsWith("0x");
        if (!hexadecimal && (lower.contains(".") || lower.contains("e")) || hexadecimal && lower.contains(".")) {
            return floating(token, lower, diagnostics);
        }
        int end = lower.length();
        while (end > 0 && (lower.charAt(end - 1) == 'u' || lower.charAt(end - 1) == 'l')) {
            end--;
        }
        String suffix = lower.substring(end);
        int wide = lower.indexOf("i64");
        if (wide > 0 || lower.endsWith("i32")) {
            int cut = wide > 0 ? wide : lower.length() - 3;
            suffix = wide > 0 ? "ll" : "";
            end = cut;
            if (end > 0 && lower.charAt(end - 1) == 'u') {
                suffix += "u";
                end--;
            }
        }
        String digits = lower.substring(0, end);
        int radix = 10;
        if (hexadecimal) {
            radix = 16;
            digits = digits.substring(2);
        } else if (digits.startsWith("0b")) {
            radix = 2;
            digits = digits.substring(2);
        } else if (digits.length() > 1 && digits.startsWith("0")) {
            radix = 8;
            digits = digits.substring(1);
        }
        long value = 0;
        boolean overflow = false;
        if (digits.isEmpty()) {
            diagnostics.error(token, "badNumber", text);
        }
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            if (digit < 0) {
                diagnostics.error(
                        token, radix == 8 && Character.isDigit(digits.charAt(i)) ? "badOctal" : "badNumber", text);
                return new Number(CType.INT, 0);
            }
            overflow |= Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, radix)) > 0;
            value = value * radix + digit;
        }
        boolean unsigned = suffix.contains("u");
        int longs = suffix.replace("u", "").length();
        if (overflow || longs > 2 || suffix.length() - longs > 1) {
            diagnostics.error(token, overflow ? "numberTooBig" : "badNumber", text);
        }
        boolean fits31 = value >= 0 && value <= 0x7FFFFFFFL;
        boolean fits32 = value >= 0 && value <= 0xFFFFFFFFL;
        CType type;
        if (longs < 2 && fits31) {
            type = longs == 1 ? (unsigned ? CType.UNSIGNED_LONG : CType.LONG) : unsigned ? CType.UNSIGNED : CType.INT;
        } else if (longs < 2 && fits32 && (unsigned || radix != 10)) {
            type = longs == 1 ? CType.UNSIGNED_LONG : CType.UNSIGNED;
        } else if (longs < 2 && fits32) {
            // C89 as MSVC has it: a decimal constant that doesn't fit long is unsigned long
            type = CType.UNSIGNED_LONG;
        } else {
            type = unsigned || value < 0 ? CType.UNSIGNED_LONG_LONG : CType.LONG_LONG;
        }
        return new Number(type, type.size() == 4 ? (type.isUnsigned() ? value & 0xFFFFFFFFL : (int) value) : value);
    }

    private static Number floating(Token token, String lower, Diagnostics diagnostics) {
        boolean single = lower.endsWith("f");
        String digits = single || lower.endsWith("l") ? lower.substring(0, lower.length() - 1) : lower;
        try {
            if (digits.startsWith("0x") || digits.length() > 400) {
                throw new NumberFormatException();
            }
            double value = Double.parseDouble(digits);
            return new Number(
                    single ? CType.FLOAT : CType.DOUBLE, Double.doubleToRawLongBits(single ? (float) value : value));
        } catch (NumberFormatException e) {
            diagnostics.error(token, "badNumber", token.text());
            return new Number(CType.DOUBLE, 0);
        }
    }

    /** The value of a character constant: of {@code 'a'} as a signed char, of {@code L'a'} as a UTF-16 unit. */
    public static int character(Token token, Diagnostics diagnostics) {
        boolean wide = token.text().startsWith("L");
        byte[] bytes = string(token, wide, diagnostics);
        if (bytes.length == 0) {
            diagnostics.error(token, "emptyCharacter");
            return 0;
        }
        if (wide) {
            return bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8;
        }
        if (bytes.length > 4) {
            diagnostics.error(token, "longCharacter", token.text());
        }
        int value = bytes[0];
        for (int i = 1; i < Math.min(4, bytes.length); i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }

    /** The bytes between the quotes, without a terminating zero. */
    public static byte[] string(Token token, boolean wide, Diagnostics diagnostics) {
        String text = token.text();
        int i = text.startsWith("L") ? 2 : 1;
        int end = text.length() - 1;
        ByteBuffer out = new ByteBuffer();
        StringBuilder run = new StringBuilder();
        while (i < end) {
            char c = text.charAt(i++);
            if (c != '\\' || i >= end) {
                run.append(c);
                continue;
            }
            flush(run, wide, out);
            c = text.charAt(i++);
            int value;
            if (c >= '0' && c <= '7') {
                value = c - '0';
                for (int n = 1; n < 3 && i < end && text.charAt(i) >= '0' && text.charAt(i) <= '7'; n++) {
                    value = value * 8 + text.charAt(i++) - '0';
                }
            } else if (c == 'x') {
                value = 0;
                int start = i;
                while (i < end && Character.digit(text.charAt(i), 16) >= 0) {
                    value = value << 4 | Character.digit(text.charAt(i++), 16);
                }
                if (start == i || i - start > 8 || value < 0 || value > (wide ? 0xFFFF : 0xFF)) {
                    diagnostics.error(token, "badEscape", "\\x");
                }
            } else if (c == '\r' || c == '\n') {
                if (c == '\r' && i < end && text.charAt(i) == '\n') {
                    i++;
                }
                continue;
            } else {
                int known = "abfnrtv\\'\"?".indexOf(c);
                if (known < 0) {
                    diagnostics.warn(token.span(), "unknownEscape", "\\" + c);
                }
                value = known < 0 ? c : "\u0007\b\f\n\r\t\u000B\\'\"?".charAt(known);
                if (value > 127) {
                    run.append((char) value);
                    continue;
                }
            }
            out.write(value);
            if (wide) {
                out.write(value >> 8);
            }
        }
        flush(run, wide, out);
        return out.toByteArray();
    }

    private static void flush(StringBuilder run, boolean wide, ByteBuffer out) {
        if (!run.isEmpty()) {
            out.writeBytes(run.toString().getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8));
            run.setLength(0);
        }
    }
}
