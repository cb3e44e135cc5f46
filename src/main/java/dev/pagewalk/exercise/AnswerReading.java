package dev.pagewalk.exercise;

import java.util.List;

/** What could be made of what was given. Whatever is no answer is asked back and never counts as a try. */
public sealed interface AnswerReading {

    /** It is an answer. */
    record Understood(Answer answer) implements AnswerReading {}

    /** Only decimal digits where hexadecimal is usual: both are possible. */
    record Ambiguous(String given, long hexadecimal, long decimal) implements AnswerReading {}

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
