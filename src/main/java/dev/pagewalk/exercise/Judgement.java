package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.List;

/** What comes of handing something in that has to be read first. */
public sealed interface Judgement {

    /** It was graded. */
    record Graded(Grade grade) implements Judgement {}

    /**
     * It could not be read: it is asked back and never counts as a try.
     *
     * @param problems of the compiler; empty if nothing was handed in
     */
    record AskedBack(List<Diagnostic> problems) implements Judgement {
        public AskedBack {
            problems = List.copyOf(problems);
        }
    }
}
