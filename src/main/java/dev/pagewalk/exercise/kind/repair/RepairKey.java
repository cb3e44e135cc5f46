package dev.pagewalk.exercise.kind.repair;

import dev.pagewalk.exercise.Environment;
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The names of all marked lines, the wrong ones too. */
    List<String> marks() {
        return ProgramMarks.names(program.written());
    }

    /** All marked lines by the names of their marks, from 1. */
    Map<String, Long> marked(Scope scope) {
        String source = program.render(scope);
        var all = new LinkedHashMap<String, Long>();
        ProgramMarks.names(source).forEach(mark -> all.put(mark, (long) ProgramMarks.line(source, mark)));
        return all;
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
