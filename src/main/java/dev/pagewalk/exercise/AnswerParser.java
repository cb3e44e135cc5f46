package dev.pagewalk.exercise;

import java.util.Locale;
import java.util.Set;

/** Reads numbers as students write them. Whatever is unreadable or ambiguous is asked back and never counts as a try. */
public final class AnswerParser {

    private static final Set<String> FAULT = Set.of("fault", "pagefault", "缺页", "页错误", "fault.", "无效", "notpresent");
    private static final int LONGEST = 80;

    private AnswerParser() {}

    /** What was read. */
    public sealed interface Reading {

        /** A number. */
        record Value(long value) implements Reading {}

        /** "The walk ends here." */
        record Fault() implements Reading {}

        /** Only decimal digits where hexadecimal is usual: both are possible. */
        record Ambiguous(long hexadecimal, long decimal) implements Reading {}

        /** Nothing was written. */
        record Blank() implements Reading {}

        /** @param key of the reason, {@code exercise.unreadable.<key>} */
        record Unreadable(String key) implements Reading {}
    }

    /** @param hexadecimal whether the number is usually written in hexadecimal */
    public static Reading read(String text, boolean hexadecimal) {
        if (text.length() > LONGEST) {
            return new Reading.Unreadable("long");
        }
        String plain =
                text.strip().toLowerCase(Locale.ROOT).replace('\u00d7', 'x').replaceAll("[\\s_'`,\\u3000\\u00a0:]", "");
        plain = narrow(plain);
        if (plain.isEmpty()) {
            return new Reading.Blank();
        }
        if (FAULT.contains(plain)) {
            return new Reading.Fault();
        }
        if (plain.startsWith("-")) {
            return new Reading.Unreadable("negative");
        }
        if (plain.matches("0x[0-9a-f]+")) {
            return hexadecimal(plain.substring(2));
        }
        if (plain.matches("[#$][0-9a-f]+")) {
            return hexadecimal(plain.substring(1));
        }
        if (plain.matches("[0-9a-f]+h")) {
            return hexadecimal(plain.substring(0, plain.length() - 1));
        }
        if (plain.matches("0n[0-9]+")) {
            return decimal(plain.substring(2));
        }
        if (plain.matches("[0-9]+")) {
            return digits(plain, hexadecimal);
        }
        if (plain.matches("[0-9a-f]+")) {
            return hexadecimal ? hexadecimal(plain) : new Reading.Unreadable("decimal");
        }
        return new Reading.Unreadable(hexadecimal ? "hexadecimal" : "decimal");
    }

    /** The usual way to write the number, for "I read this as". */
    public static String echo(long value, int digits) {
        return digits > 0 ? ("0x%0" + digits + "X").formatted(value) : Long.toString(value);
    }

    private static Reading digits(String plain, boolean hexadecimal) {
        if (!hexadecimal) {
            return decimal(plain);
        }
        boolean wholeDword = plain.length() == 8;
        boolean leadingZero = plain.length() > 1 && plain.startsWith("0");
        if (plain.length() == 1 || wholeDword || leadingZero || Long.parseLong("0" + narrowTo(plain, 17)) == 0) {
            return hexadecimal(plain);
        }
        return hexadecimal(plain) instanceof Reading.Value hex && decimal(plain) instanceof Reading.Value dec
                ? new Reading.Ambiguous(hex.value(), dec.value())
                : new Reading.Unreadable("large");
    }

    private static Reading hexadecimal(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 8
                ? new Reading.Unreadable("large")
                : new Reading.Value(Long.parseLong(significant, 16));
    }

    private static Reading decimal(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 13
                ? new Reading.Unreadable("large")
                : new Reading.Value(Long.parseLong(significant));
    }

    private static String narrowTo(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /** Full-width digits and letters of Chinese keyboards become ordinary ones. */
    private static String narrow(String text) {
        var narrow = new StringBuilder();
        text.chars().forEach(c -> narrow.append((char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)));
        return narrow.toString().toLowerCase(Locale.ROOT);
    }
}
