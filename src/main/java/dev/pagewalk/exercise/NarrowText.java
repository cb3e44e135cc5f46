package dev.pagewalk.exercise;

/** The characters of Chinese keyboards, word processors and mathematics as those of a C program. */
final class NarrowText {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NarrowText() {}

    static String of(String text) {
        var narrow = new StringBuilder();
        boolean raised = false;
        for (char wide : text.toCharArray()) {
            int power = SUPERSCRIPTS.indexOf(wide);
            if (power >= 0) {
                narrow.append(raised ? "" : "^").append(power);
            } else {
                narrow.append(narrow(wide, narrow));
            }
            raised = power >= 0;
        }
        return narrow.toString();
    }

    private static char narrow(char wide, CharSequence before) {
        return switch (wide) {
            case '\u00d7', '\u00b7' -> times(wide, before);
            case '\u00f7' -> '/';
            case '\u2212', '\u2013', '\u2014' -> '-';
            case '\u2018', '\u2019' -> '\'';
            case '\u3000', '\u00a0', '\t', '\u202f', '\u2009' -> ' ';
            case '\uFF5C', '\u2502' -> '|';
            default -> wide >= 0xFF01 && wide <= 0xFF5E ? (char) (wide - 0xFEE0) : wide;
        };
    }

    /** Between numbers the cross multiplies; behind a lone 0 it is the x of {@code 0x}. */
    private static char times(char wide, CharSequence before) {
        int end = before.length();
        boolean zero = end > 0 && before.charAt(end - 1) == '0';
        boolean alone = end == 1 || (end > 1 && !Character.isLetterOrDigit(before.charAt(end - 2)));
        return wide == '\u00d7' && zero && alone ? 'x' : '*';
    }
}
