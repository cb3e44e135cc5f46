package dev.pagewalk.exercise.kind.repair;

import dev.pagewalk.exercise.Environment;
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import java.util.List;

/**
 * A program with a bug: never shown.
 *
 * @param program with its marks
 * @param lines marks that any right answer names
 * @param environments machines that the repaired program is tried on
 * @param needless functions that the solution calls and could do without
 */
record RepairKey(
        Template program,
        List<String> lines,
        List<Environment> environments,
        Template solution,
        List<String> needless) {

    RepairKey {
        lines = List.copyOf(lines);
        environments = List.copyOf(environments);
        needless = List.copyOf(needless);
    }

    /** The wrong ideas that failing in an environment shows. */
    List<String> ideas() {
        return Environment.ideas(environments);
    }

    /** The lines that are wrong, from 1, in order. */
    List<Long> wrongLines(Scope scope) {
        String source = program.render(scope);
        return lines.stream()
                .map(mark -> (long) ProgramMarks.line(source, mark))
                .distinct()
                .sorted()
                .toList();
    }
}
