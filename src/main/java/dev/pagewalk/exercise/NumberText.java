package dev.pagewalk.exercise;

import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Notation.Unit;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads numbers as students write them, and as the course writes them: {@code 0x1F2}, {@code MEM_COMMIT},
 * {@code 4 KiB}, {@code 1 << 12}, {@code -1}. Whatever is unreadable is asked back and never counts as a try.
 */
public final class NumberText {

    private static final Set<String> FAULT = Set.of("fault", "pagefault", "缺页", "页错误", "fault.", "无效", "notpresent");
    private static final int LONGEST = 80;
    private static final long DWORD = 0xFFFF_FFFFL;
    private static final long MOST_DECIMAL = 9_999_999_999_999L;

    /** A number alone, in the one base or the other. */
    private static final Pattern HEXADECIMAL = Pattern.compile("(?i)(?:0x|[#$])?[0-9a-f ,_'`:]+h?");

    private static final Pattern DECIMAL = Pattern.compile("(?i)(?:0n)?[0-9 ,_']+");

    private NumberText() {}

    /** @param hexadecimal whether the number is usually written in hexadecimal */
    public static AnswerReading read(String text, boolean hexadecimal) {
        return read(text, hexadecimal ? Notation.HEXADECIMAL : Notation.DECIMAL);
    }

    /** Reads what stands in a field that asks for a number in this notation. */
    public static AnswerReading read(String text, Notation notation) {
        if (text.length() > LONGEST) {
            return unreadable(Why.LONG);
        }
        String plain = NarrowText.of(text).strip();
        if (plain.isEmpty()) {
            return new AnswerReading.Blank();
        }
        if (FAULT.contains(plain.replaceAll("\\s", "").toLowerCase(Locale.ROOT))) {
            return new AnswerReading.Understood(new Answer.Fault());
        }
        Pattern alone = notation.hexadecimal() ? HEXADECIMAL : DECIMAL;
        if (notation.conversion() && !alone.matcher(plain).matches()) {
            return unreadable(notation.hexadecimal() ? Why.IN_HEXADECIMAL : Why.IN_DECIMAL);
        }
        return switch (new NumberReader(plain, notation.hexadecimal()).read()) {
            case NumberReader.Result.Refused(AnswerReading.Unreadable why) -> why;
            case NumberReader.Result.Read(Quantity quantity) -> counted(quantity, notation);
        };
    }

    private static AnswerReading counted(Quantity quantity, Notation notation) {
        boolean dword = notation.hexadecimal() && quantity.of() != Quantity.Of.PAGES;
        if (quantity.of() != Quantity.Of.NUMBER && notation.unit().isEmpty() && !dword) {
            return unreadable(Why.ALONE);
        }
        // A dword may be a size in bytes; a decimal number of a size says its unit.
        Unit unit = notation.unit().orElse(Unit.BYTES);
        if (!quantity.fits(unit)) {
            return AnswerReading.Unreadable.of(Why.UNIT, unit.word());
        }
        long value = quantity.value();
        if (quantity.of() == Quantity.Of.BYTES) {
            if (value % unit.size() != 0) {
                return AnswerReading.Unreadable.of(Why.NOT_WHOLE, unit.word());
            }
            value /= unit.size();
        }
        if (value < 0) {
            return negative(value, notation);
        }
        return value > (notation.hexadecimal() ? DWORD : MOST_DECIMAL) ? unreadable(Why.LARGE) : number(value);
    }

    /** A dword has a second way to be written; an amount is never less than nothing. */
    private static AnswerReading negative(long value, Notation notation) {
        boolean twin = notation.hexadecimal() ? value >= Integer.MIN_VALUE : value == -1;
        return twin && notation.unit().isEmpty() ? number(value & DWORD) : unreadable(Why.NEGATIVE);
    }

    /** The usual way to write the number, for "I read this as". */
    public static String echo(long value, int digits) {
        return digits > 0 ? ("0x%0" + digits + "X").formatted(value) : Long.toString(value);
    }

    private static AnswerReading number(long value) {
        return new AnswerReading.Understood(new Answer.Number(value));
    }

    private static AnswerReading unreadable(Why why) {
        return AnswerReading.Unreadable.of(why);
    }
}
