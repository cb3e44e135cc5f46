package dev.pagewalk.exercise.kind.bits;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Notation;
import dev.pagewalk.exercise.NumberText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done on a strip as text: the number that bits make, or two places such as {@code 31-12}. */
final class BitsText {

    /** The highest bit of a strip; the lowest is 0. */
    static final int HIGHEST = 31;

    private static final Pattern TWO = Pattern.compile("([0-9]{1,2})\\s*[-,–:]\\s*([0-9]{1,2})");

    private BitsText() {}

    /** Reads the number that the bits make. */
    static AnswerReading number(String given) {
        AnswerReading reading = NumberText.read(given, Notation.HEXADECIMAL.converting());
        return switch (reading) {
            case AnswerReading.Understood(Answer.Number(long value)) when value >> 32 != 0 -> Unreadable.of(Why.LARGE);
            case AnswerReading.Understood(Answer.Fault fault) -> Unreadable.of(Why.FAULT);
            default -> reading;
        };
    }

    /** Reads the numbers of two bits in any order. */
    static AnswerReading places(String given) {
        String text = given.strip();
        if (text.isEmpty()) {
            return new AnswerReading.Blank();
        }
        Matcher two = TWO.matcher(text);
        if (!two.matches()) {
            return Unreadable.of(Why.DECIMAL);
        }
        long one = Long.parseLong(two.group(1));
        long other = Long.parseLong(two.group(2));
        return Math.max(one, other) > HIGHEST
                ? Unreadable.of(Why.LARGE)
                : new AnswerReading.Understood(new Answer.Numbers(List.of(Math.max(one, other), Math.min(one, other))));
    }

    /** What {@link #places} reads. */
    static String write(Answer.Numbers places) {
        return places.values().getFirst() + "-" + places.values().getLast();
    }
}
