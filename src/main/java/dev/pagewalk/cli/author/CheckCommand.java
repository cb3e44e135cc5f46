package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.ExerciseCatalog;
import dev.pagewalk.exercise.ExerciseCheck;
import dev.pagewalk.exercise.ExerciseLoader;
import dev.pagewalk.exercise.FileProblem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code pagewalk check [--json] [PATH]}: tries out an exercise, a module or a whole course over all its variants.
 *
 * <p>Each problem is one line, {@code file:line:column: cause and remedy}, or an object of a JSON document. Status 0: nothing is
 * wrong; 1: something is; 64: there is nothing to check at the path. Several exercises are tried at once; the report is in the
 * order of the course whoever is done first.
 */
final class CheckCommand {

    static final String USAGE = "usage: pagewalk check [--json] [PATH]";

    private static final int WRONG = 1;

    private final PrintStream out;
    private final PrintStream err;
    private final String usual;

    /** @param usual the path if none is given */
    CheckCommand(PrintStream out, PrintStream err, String usual) {
        this.out = out;
        this.err = err;
        this.usual = usual;
    }

    /** What was found, and in how much. */
    private record Report(List<Exercise> tried, List<FileProblem> problems) {
        boolean wrong() {
            return problems.stream().anyMatch(FileProblem::error);
        }

        long variants() {
            return tried.stream().mapToLong(Exercise::pool).sum();
        }
    }

    int run(List<String> line) {
        Arguments arguments = Arguments.of(line, Set.of("--json"), Set.of(), USAGE);
        if (arguments.rest().size() > 1) {
            throw Refusal.usage("one path at a time, not " + arguments.rest().size() + ".\n" + USAGE);
        }
        Target target =
                Target.of(arguments.rest().isEmpty() ? usual : arguments.rest().getFirst());
        Report report = switch (target.kind()) {
            case COURSE -> catalog(target, ExerciseCatalog.load(target.root(), 0, ExerciseCatalog.EMPTY));
            case MODULE -> catalog(target, ExerciseCatalog.module(target.root(), target.id()));
            case EXERCISE -> one(target);
        };
        if (arguments.has("--json")) {
            out.println(json(report).toPrettyString());
        } else {
            report.problems()
                    .forEach(problem ->
                            out.println(problem.place() + ": " + Sentences.of(problem.diagnostic(), Locale.ENGLISH)));
            err.println("pagewalk: " + report.tried().size() + " exercise(s) tried in " + report.variants()
                    + " variant(s), " + report.problems().size() + " problem(s).");
        }
        return report.wrong() ? WRONG : 0;
    }

    private static Report catalog(Target target, ExerciseCatalog catalog) {
        List<Exercise> all = catalog.exercises();
        List<List<FileProblem>> found = all.parallelStream()
                .map(exercise -> ExerciseCheck.check(exercise, target.root().resolve(exercise.id()), exercise.pool()))
                .toList();
        var problems = new ArrayList<>(catalog.problems());
        found.forEach(problems::addAll);
        all.forEach(exercise ->
                problems.addAll(ExerciseCheck.approved(exercise, target.root().resolve(exercise.id()))));
        return new Report(all, problems);
    }

    private static Report one(Target target) {
        ExerciseLoader.Result loaded = ExerciseLoader.load(target.folder(), target.id());
        List<FileProblem> tried = loaded.exercise()
                .map(exercise -> Stream.concat(
                                ExerciseCheck.check(exercise, target.folder(), exercise.pool()).stream(),
                                ExerciseCheck.approved(exercise, target.folder()).stream())
                        .toList())
                .orElse(List.of());
        return new Report(
                loaded.exercise().stream().toList(),
                Stream.concat(loaded.problems().stream(), tried.stream()).toList());
    }

    private static ObjectNode json(Report report) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("exercises", report.tried().size());
        top.put("variants", report.variants());
        var problems = top.putArray("problems");
        for (FileProblem problem : report.problems()) {
            problems.addObject()
                    .put("file", problem.file().toString())
                    .put("line", problem.diagnostic().span().line())
                    .put("column", problem.diagnostic().span().column())
                    .put("endLine", problem.diagnostic().span().endLine())
                    .put("endColumn", problem.diagnostic().span().endColumn())
                    .put("severity", problem.diagnostic().severity().name().toLowerCase(Locale.ROOT))
                    .put("code", problem.diagnostic().key())
                    .put("message", Sentences.of(problem.diagnostic(), Locale.ENGLISH));
        }
        return top;
    }
}
