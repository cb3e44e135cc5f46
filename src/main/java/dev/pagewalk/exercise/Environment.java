package dev.pagewalk.exercise;

import dev.pagewalk.exercise.bench.SeededFile;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.machine.MachineSettings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A machine that a student's program has to do on, unseen.
 *
 * @param settings of the machine; its seed is the variant's
 * @param files that lie on its disk, beside or instead of those of the activity
 * @param driver C with a main function that is run instead of the program's own; empty for none
 * @param check what must hold once the program has ended
 * @param misconception shown by failing here; null if none is known
 */
public record Environment(
        String id,
        MachineSettings settings,
        List<SeededFile> files,
        Template driver,
        Expression check,
        @Nullable String misconception) {
    public Environment {
        files = List.copyOf(files);
    }

    /** The wrong ideas that failing in one of the environments shows. */
    public static List<String> ideas(List<Environment> environments) {
        return environments.stream()
                .flatMap(one -> Stream.ofNullable(one.misconception()))
                .distinct()
                .toList();
    }
}
