package dev.pagewalk.course;

/** A stored answer that was graded again. */
public record Audited(long attemptId, String exerciseId, Answer answer, Outcome outcome) {

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
