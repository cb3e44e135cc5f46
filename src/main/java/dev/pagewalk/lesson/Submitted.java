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

    /** It is kept as it is, and counts when the homework is handed in; nothing is said about it before. */
    record Kept() implements Submitted {}

    /** It came too late or too often; nothing was counted. */
    record NotTaken(dev.pagewalk.lesson.NotTaken.Why why) implements Submitted {}
}
