package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A sample answer that an author promises the grade of.
 *
 * @param step what is answered
 * @param options the options chosen, separated by commas; empty unless the step is a choice
 * @param value of the answer; null if the step is a choice
 * @param score expected, 0 to 1
 * @param misconception expected; null for none
 */
record ExerciseTest(
        SourceSpan span,
        String step,
        String options,
        @Nullable Expression value,
        double score,
        @Nullable String misconception) {}
