package dev.pagewalk.exercise.kind.label;

import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.expression.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target is called: never shown.
 *
 * @param at what is pointed at; null for nothing
 * @param answer gives the id of a label
 */
record Target(@Nullable Expression at, Expression answer, List<Trap> traps) {
    Target {
        traps = List.copyOf(traps);
    }
}
