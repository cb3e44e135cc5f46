package dev.pagewalk.exercise.yaml;

/** Numbers as exercise files write them: decimal or hexadecimal after {@code 0x}, underscores allowed. */
public final class Numbers {

    private Numbers() {}

    public static boolean isNumber(String text) {
        return text.matches("-?(0[xX][0-9A-Fa-f_]{1,16}|[0-9][0-9_]{0,18})");
    }

    /** @throws NumberFormatException unless {@link #isNumber} */
    public static long parse(String text) {
        String digits = text.replace("_", "");
        boolean negative = digits.startsWith("-");
        if (negative) {
            digits = digits.substring(1);
        }
        long value = digits.startsWith("0x") || digits.startsWith("0X")
                ? Long.parseLong(digits.substring(2), 16)
                : Long.parseLong(digits);
        return negative ? -value : value;
    }
}
