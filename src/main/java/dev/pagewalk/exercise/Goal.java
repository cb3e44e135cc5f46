package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;
import java.util.List;
import java.util.stream.Stream;
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

    /** The wrong ideas that missing one of the goals shows. */
    public static List<String> ideas(List<Goal> goals) {
        return goals.stream()
                .flatMap(goal -> Stream.ofNullable(goal.misconception()))
                .distinct()
                .toList();
    }

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
