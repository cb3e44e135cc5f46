package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.AnswerReading;
import java.util.List;

/** What became of something that a student handed in. */
public sealed interface Submitted {

    /** It was graded and is on disk. */
    record Recorded(Answer answer) implements Submitted {}

    /** It is no answer; nothing was counted. */
    record AskedBack(AnswerReading reading) implements Submitted {}

    /** A program that can't be tried: it doesn't compile, or lacks what is called in it; nothing was counted. */
    record NotCompiled(List<Diagnostic> problems) implements Submitted {
        public NotCompiled {
            problems = List.copyOf(problems);
        }
    }
}
