package dev.pagewalk.course;

import dev.pagewalk.exercise.Grade;
import java.util.Objects;

/** A stored answer that was graded again. */
public record Audited(long attemptId, String exerciseId, Answer answer, Outcome outcome) {

    private static final double NOTHING = 1e-9;

    /** Whether two grades of an answer come to the same, whatever is said about it. */
    public static boolean same(Grade one, Grade other) {
        return one.verdict() == other.verdict()
                && Math.abs(one.score() - other.score()) < NOTHING
                && Objects.equals(one.misconception(), other.misconception());
    }

    /** How the new grade compares with the stored one. */
    public sealed interface Outcome {

        /** Verdict, score and misconception are the same. */
        record Same() implements Outcome {}

        /** @param again the other grade */
        record Different(String again) implements Outcome {}

        /**
         * It was graded by running something under another engine; a regrade may start here.
         *
         * @param same true if the grade is the same under this engine
         * @param engine identity of this engine; the answer has that of the other
         */
        record OtherEngine(boolean same, String engine) implements Outcome {}

        /** @param why what is missing */
        record NotGradable(String why) implements Outcome {}
    }
}
