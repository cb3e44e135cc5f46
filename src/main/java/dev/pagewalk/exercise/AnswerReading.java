package dev.pagewalk.exercise;

import java.util.List;

/** What could be made of what was given. Whatever is no answer is asked back and never counts as a try. */
public sealed interface AnswerReading {

    /** It is an answer. */
    record Understood(Answer answer) implements AnswerReading {}

    /** Nothing was given. */
    record Blank() implements AnswerReading {}

    /**
     * It is no answer.
     *
     * @param details that the sentence about it mentions
     */
    record Unreadable(Why why, List<String> details) implements AnswerReading {
        public Unreadable {
            details = List.copyOf(details);
        }

        public static Unreadable of(Why why, String... details) {
            return new Unreadable(why, List.of(details));
        }
    }

    /** Why something is no answer. */
    enum Why {
        /** More characters than any number has. */
        LONG,
        /** More characters than an answer may have; the detail is how many it may. */
        HUGE,
        NEGATIVE,
        /** It is no decimal number. */
        DECIMAL,
        /** It is no hexadecimal number. */
        HEXADECIMAL,
        /** More than 32 bits, or than any number asked for has. */
        LARGE,
        /** "The walk ends here" where that is impossible. */
        FAULT,
        /** It has a decimal point, or a division leaves a rest. */
        POINT,
        /** A name that no header knows; the detail is the name. */
        NAME,
        /** A bracket is missing. */
        BRACKET,
        /** A calculation with digits that could be hexadecimal or decimal. */
        BARE,
        /** {@code 0b1} where these could be hexadecimal digits. */
        BINARY,
        /** A conversion whose result is not written in decimal. */
        IN_DECIMAL,
        /** A conversion whose result is not written in hexadecimal. */
        IN_HEXADECIMAL,
        /** With a unit where it is no size that is asked for. */
        ALONE,
        /** In another unit than asked for; the detail is that unit. */
        UNIT,
        /** A size that is no whole number of the unit asked for; the detail is that unit. */
        NOT_WHOLE,
        /** Sizes are computed with in a way that gives no size. */
        MIXED,
        /** More than one answer. */
        SEVERAL,
        /** No number of a line. */
        LINE,
        /** An id that doesn't exist; the details are that id and those that do. */
        NO_ID,
        /** The same id twice; the detail is the id. */
        TWICE,
        /** Fewer words than asked for; the details are both numbers. */
        SHORT,
        /** More words than allowed; the details are both numbers. */
        TOO_MANY_WORDS
    }
}
