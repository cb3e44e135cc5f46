package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.List;

/** What comes of grading. */
public sealed interface Judgement {

    /** It was graded. */
    record Graded(Grade grade) implements Judgement {}

    /**
     * The program is no C: it is asked back and never counts as a try.
     *
     * @param problems of the compiler, at least one
     */
    record NotCompiled(List<Diagnostic> problems) implements Judgement {
        public NotCompiled {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The program is C, but has no longer what it is called by from outside: it is asked back and never counts as a
     * try.
     *
     * @param problems what lacks or is declared otherwise, at least one
     */
    record NotCallable(List<Diagnostic> problems) implements Judgement {
        public NotCallable {
            problems = List.copyOf(problems);
        }
    }
}
