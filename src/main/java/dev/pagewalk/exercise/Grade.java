package dev.pagewalk.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is worth and what is said about it.
 *
 * @param score 0 to 1
 * @param misconception that gives just this answer; null if none does
 */
public record Grade(double score, Verdict verdict, @Nullable String misconception, List<Feedback> feedback) {

    public Grade {
        feedback = List.copyOf(feedback);
    }

    /** How the answer compares. */
    public enum Verdict {
        RIGHT,
        /** Not the right number, but rightly computed from the student's own earlier one. */
        FOLLOWS,
        /** Some of it is right. */
        PARTLY,
        WRONG,
        /** Pagewalk did the step. */
        SHOWN
    }
}
