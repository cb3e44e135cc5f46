package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A part of the state to reach.
 *
 * @param check true when it is reached
 * @param when which states have to meet it
 * @param misconception shown by missing it; null if none is known
 */
public record Goal(
        String id, Expression check, When when, @Nullable String misconception) {

    /** Which of the states that a machine goes through have to meet a goal. */
    public enum When {
        /** The last. */
        END,
        /** At least one. */
        EVER,
        /** All. */
        ALWAYS
    }
}
