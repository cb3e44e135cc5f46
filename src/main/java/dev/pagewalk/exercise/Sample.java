package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose grade is known without grading: what a check gives to the grader.
 *
 * @param name of the answer in a report
 * @param span where to look if it is graded otherwise
 * @param file the program that it is, if it stands in one of its own
 */
public record Sample(String step, Answer answer, String name, Promise promise, SourceSpan span, Optional<String> file) {

    /** What has to come of it. */
    public sealed interface Promise {}

    /** Just this. */
    public record Exactly(double score, @Nullable String misconception) implements Promise {}

    /** Less than full marks. */
    public record Less() implements Promise {}

    /** Less than full marks, and this is blamed. */
    public record Blamed(@Nullable String misconception) implements Promise {}

    public Sample(String step, Answer answer, String name, Promise promise, SourceSpan span) {
        this(step, answer, name, promise, span, Optional.empty());
    }

    /** The same, known to be what stands in a file. */
    public Sample of(Optional<String> program) {
        return new Sample(step, answer, name, promise, span, program);
    }

    public static Sample right(String step, Answer answer, String name, SourceSpan span) {
        return new Sample(step, answer, name, new Exactly(1, null), span);
    }

    public static Sample wrong(
            String step, Answer answer, String name, @Nullable String misconception, SourceSpan span) {
        return new Sample(step, answer, name, new Exactly(0, misconception), span);
    }

    public static Sample less(String step, Answer answer, String name, SourceSpan span) {
        return new Sample(step, answer, name, new Less(), span);
    }
}
