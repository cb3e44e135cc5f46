package dev.pagewalk.exercise;

import dev.pagewalk.exercise.AnswerReading.Why;
import java.util.Locale;
import java.util.Set;

/**
 * Reads numbers as students write them. Whatever is unreadable or ambiguous is asked back and never counts as a try.
 */
public final class NumberText {

    private static final Set<String> FAULT = Set.of("fault", "pagefault", "缺页", "页错误", "fault.", "无效", "notpresent");
    private static final int LONGEST = 80;
    private static final int MOST_HEXADECIMAL = 8;
    private static final int MOST_DECIMAL = 13;

    private NumberText() {}

    /** @param hexadecimal whether the number is usually written in hexadecimal */
    public static AnswerReading read(String text, boolean hexadecimal) {
        if (text.length() > LONGEST) {
            return unreadable(Why.LONG);
        }
        String plain =
                text.strip().toLowerCase(Locale.ROOT).replace('\u00d7', 'x').replaceAll("[\\s_'`,\\u3000\\u00a0:]", "");
        plain = narrow(plain);
        if (plain.isEmpty()) {
            return new AnswerReading.Blank();
        }
        if (FAULT.contains(plain)) {
            return understood(new Answer.Fault());
        }
        if (plain.startsWith("-")) {
            return unreadable(Why.NEGATIVE);
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
            return hexadecimal ? hexadecimal(plain) : unreadable(Why.DECIMAL);
        }
        return unreadable(hexadecimal ? Why.HEXADECIMAL : Why.DECIMAL);
    }

    /** The usual way to write the number, for "I read this as". */
    public static String echo(long value, int digits) {
        return digits > 0 ? ("0x%0" + digits + "X").formatted(value) : Long.toString(value);
    }

    private static AnswerReading digits(String plain, boolean hexadecimal) {
        if (!hexadecimal) {
            return decimal(plain);
        }
        boolean wholeDword = plain.length() == 8;
        boolean leadingZero = plain.length() > 1 && plain.startsWith("0");
        if (plain.length() == 1 || wholeDword || leadingZero || Long.parseLong("0" + narrowTo(plain, 17)) == 0) {
            return hexadecimal(plain);
        }
        boolean both = significant(plain).length() <= MOST_HEXADECIMAL
                && significant(plain).length() <= MOST_DECIMAL;
        return both
                ? new AnswerReading.Ambiguous(plain, Long.parseLong(plain, 16), Long.parseLong(plain))
                : unreadable(Why.LARGE);
    }

    private static AnswerReading hexadecimal(String digits) {
        String significant = significant(digits);
        return significant.length() > MOST_HEXADECIMAL
                ? unreadable(Why.LARGE)
                : number(Long.parseLong(significant, 16));
    }

    private static AnswerReading decimal(String digits) {
        String significant = significant(digits);
        return significant.length() > MOST_DECIMAL ? unreadable(Why.LARGE) : number(Long.parseLong(significant));
    }

    private static String significant(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static AnswerReading number(long value) {
        return understood(new Answer.Number(value));
    }

    private static AnswerReading understood(Answer answer) {
        return new AnswerReading.Understood(answer);
    }

    private static AnswerReading unreadable(Why why) {
        return AnswerReading.Unreadable.of(why);
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
