package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample answer that an author promises the grade of.
 *
 * @param variant number of the variant that is answered
 * @param step what is answered
 * @param choose ids, separated by commas: of options, tiles in their order, or a label
 * @param value a number: of a cell or a line; null if the step is answered otherwise
 * @param text of a cell answered with text; null if the step is answered otherwise
 * @param program a program that is handed in
 * @param calls that are made
 * @param score expected, 0 to 1
 * @param misconception expected; null for none
 */
record ExerciseTest(
        SourceSpan span,
        int variant,
        String step,
        String choose,
        @Nullable Expression value,
        @Nullable Expression text,
        Template program,
        List<Template> calls,
        double score,
        @Nullable String misconception) {
    ExerciseTest {
        calls = List.copyOf(calls);
    }

    /** The ids of {@link #choose}. */
    List<String> chosen() {
        return List.of(choose.strip().split("\\s*,\\s*"));
    }
}
