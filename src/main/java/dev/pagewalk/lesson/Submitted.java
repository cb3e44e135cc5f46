package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.AnswerParser;
import java.util.List;

/** What became of something that a student handed in. */
public sealed interface Submitted {

    /** It was graded and is on disk. */
    record Recorded(Answer answer) implements Submitted {}

    /** A number that couldn't be read without asking; nothing was counted. */
    record AskedBack(AnswerParser.Reading reading) implements Submitted {}

    /**
     * Something is missing or isn't what was asked for; nothing was counted.
     *
     * @param key of the sentence that says so
     */
    record Incomplete(String key, List<String> arguments) implements Submitted {
        public Incomplete {
            arguments = List.copyOf(arguments);
        }

        static Incomplete of(String key, String... arguments) {
            return new Incomplete(key, List.of(arguments));
        }
    }

    /** A program that doesn't compile; nothing was counted. */
    record NotCompiled(List<Diagnostic> problems) implements Submitted {
        public NotCompiled {
            problems = List.copyOf(problems);
        }
    }
}
