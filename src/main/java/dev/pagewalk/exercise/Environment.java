package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.machine.MachineSettings;
import org.jspecify.annotations.Nullable;

/**
 * A machine that a student's program has to do on, unseen.
 *
 * @param settings of the machine; its seed is the variant's
 * @param check what must hold once the program has ended
 * @param misconception shown by failing here; null if none is known
 */
public record Environment(
        String id,
        MachineSettings settings,
        Expression check,
        @Nullable String misconception) {}
