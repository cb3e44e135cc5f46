package dev.pagewalk.cli.author;

import dev.pagewalk.diagnostic.Severity;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.file.Loading;
import dev.pagewalk.exercise.file.Shared;
import dev.pagewalk.exercise.version.BuiltTrials;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code pagewalk check [PATH]}: tries out an exercise, a module or a whole course over all its variants.
 *
 * <p>Each problem is one line, {@code file:line:column: cause and remedy}, or an object of a JSON document. Status 0:
 * nothing is wrong; 1: something is; 64: there is nothing to check at the path. Several exercises are tried at once;
 * the report is in the order of the course whoever is done first.
 */
final class CheckCommand {

    static final String USAGE =
            "usage: pagewalk check [--json] [--values] [--progress] [--variants N] [--machine-seed N] [--record FILE] [--known FILE] [--said FILE] [PATH]";

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

    /**
     * What was found, and in how much.
     *
     * @param values how many different right answers each graded number has, by exercise and step
     * @param good hashes of the exercises that nothing is wrong with
     */
    private record Report(
            List<Exercise> tried,
            long variants,
            List<FileProblem> problems,
            Map<String, Map<String, Integer>> values,
            List<String> good) {
        boolean wrong() {
            return problems.stream().anyMatch(FileProblem::error);
        }
    }

    int run(List<String> line) {
        Arguments arguments = Arguments.of(
                line,
                Set.of("--json", "--values", "--progress"),
                Set.of("--variants", "--record", "--known", "--said", VariantChoice.MACHINE_SEED),
                USAGE);
        if (arguments.rest().size() > 1) {
            throw Refusal.usage("one path at a time, not " + arguments.rest().size() + ".\n" + USAGE);
        }
        Target target =
                Target.of(arguments.rest().isEmpty() ? usual : arguments.rest().getFirst());
        BuiltTrials known = arguments
                .value("--known")
                .map(file -> BuiltTrials.read(Path.of(file)))
                .orElse(BuiltTrials.NONE);
        boolean shows = arguments.has("--progress")
                || System.console() != null && System.console().isTerminal();
        var progress = new Progress(err, shows);
        Report report = report(target, known, variants(arguments), VariantChoice.machineSeed(arguments), progress);
        if (arguments.has("--json")) {
            out.println(json(report).toPrettyString());
        } else {
            print(report, arguments.has("--values"));
        }
        arguments.value("--record").ifPresent(file -> record(report, arguments, Path.of(file)));
        arguments.value("--said").ifPresent(file -> write(Path.of(file), SaidReport.of(report.tried())));
        return report.wrong() ? WRONG : 0;
    }

    /** Notes which exercises are good, for a server of the same build: it needs not try them again. */
    private static void record(Report report, Arguments arguments, Path file) {
        if (arguments.value("--variants").isPresent()
                || arguments.value(VariantChoice.MACHINE_SEED).isPresent()) {
            throw Refusal.usage("--record needs whole pools and each variant's own machine.\n" + USAGE);
        }
        write(file, BuiltTrials.write(report.good()));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw Refusal.input(file + " can't be written: " + unwritable.getMessage());
        }
    }

    private void print(Report report, boolean values) {
        report.problems()
                .forEach(problem -> out.println(problem.place() + ": " + severity(problem)
                        + Sentences.of(problem.diagnostic(), Locale.ENGLISH)));
        if (values) {
            report.values()
                    .forEach((exercise, steps) -> steps.forEach(
                            (step, many) -> out.println(exercise + " " + step + ": " + many + " different value(s)")));
        }
        err.println("pagewalk: " + report.tried().size() + " exercise(s) tried in " + report.variants()
                + " variant(s), "
                + report.problems().stream()
                        .filter(problem -> problem.diagnostic().severity() != Severity.NOTE)
                        .count()
                + " problem(s).");
    }

    /** What is no error says so. */
    private static String severity(FileProblem problem) {
        return problem.error() ? "" : problem.diagnostic().severity().name().toLowerCase(Locale.ROOT) + ": ";
    }

    /** How many variants are tried at most. */
    private static int variants(Arguments arguments) {
        String most = arguments.value("--variants").orElse(Integer.MAX_VALUE + "");
        if (!most.matches("[1-9][0-9]{0,9}") || Long.parseLong(most) > Integer.MAX_VALUE) {
            throw Refusal.usage("--variants needs a number from 1, not \"" + most + "\".");
        }
        return Integer.parseInt(most);
    }

    /** @param known what need not be tried again */
    private Report report(Target target, BuiltTrials known, int variants, OptionalLong machineSeed, Progress progress) {
        List<FileProblem> problems = new ArrayList<>();
        List<Exercise> exercises;
        List<Exercise> drafts;
        Shared shared = target.shared(usual);
        if (target.kind() == Target.Kind.EXERCISE) {
            ExerciseLoader.Result loaded = ExerciseLoader.load(target.folder(), target.id(), shared);
            problems.addAll(shared.problems());
            problems.addAll(loaded.problems());
            exercises = loaded.exercise().stream().toList();
            drafts = loaded.draft().stream().toList();
        } else {
            ExerciseCatalog catalog = target.kind() == Target.Kind.COURSE
                    ? ExerciseCatalog.load(target.root(), Loading.UNTRIED, ExerciseCatalog.EMPTY)
                    : ExerciseCatalog.module(target.root(), target.id());
            problems.addAll(catalog.problems());
            exercises = catalog.exercises();
            drafts = catalog.drafts();
        }
        // What only texts keep from students is tried with the others, so that an author sees all mistakes at once.
        for (Exercise draft : drafts) {
            ExerciseCheck.Report found = ExerciseCheck.check(draft, folder(target, draft), variants, machineSeed);
            problems.addAll(found.problems());
        }
        Report report = tried(
                target,
                exercises.stream().filter(one -> !known.good(one.hash())).toList(),
                problems,
                shared.demands(),
                variants,
                machineSeed,
                progress);
        exercises.stream().map(Exercise::hash).filter(known::good).forEach(report.good()::add);
        return report;
    }

    private static Report tried(
            Target target,
            List<Exercise> exercises,
            List<FileProblem> problems,
            Set<Demand> demands,
            int variants,
            OptionalLong machineSeed,
            Progress progress) {
        progress.begin(exercises.size());
        List<ExerciseCheck.Report> found = exercises.parallelStream()
                .map(exercise -> {
                    var one = ExerciseCheck.check(exercise, folder(target, exercise), variants, machineSeed);
                    progress.done(exercise.id());
                    return one;
                })
                .toList();
        progress.end();
        var values = new LinkedHashMap<String, Map<String, Integer>>();
        var good = new ArrayList<String>();
        long many = 0;
        for (int i = 0; i < exercises.size(); i++) {
            Exercise exercise = exercises.get(i);
            problems.addAll(found.get(i).problems());
            problems.addAll(found.get(i).notes());
            values.put(exercise.id(), found.get(i).values());
            many += Math.min(variants, exercise.pool());
            if (found.get(i).good()) {
                good.add(exercise.hash());
            }
        }
        exercises.forEach(exercise -> {
            problems.addAll(ExerciseCheck.approved(exercise, folder(target, exercise)));
            problems.addAll(ExerciseCheck.demanded(exercise, folder(target, exercise), demands));
        });
        return new Report(exercises, many, problems, values, good);
    }

    private static Path folder(Target target, Exercise exercise) {
        return target.kind() == Target.Kind.EXERCISE
                ? target.folder()
                : target.root().resolve(exercise.path());
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
        ObjectNode values = top.putObject("values");
        report.values().forEach((exercise, steps) -> {
            ObjectNode node = values.putObject(exercise);
            steps.forEach(node::put);
        });
        return top;
    }
}
