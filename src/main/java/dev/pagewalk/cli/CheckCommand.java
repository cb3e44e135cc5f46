package dev.pagewalk.cli;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.ExerciseCatalog;
import dev.pagewalk.exercise.ExerciseCheck;
import dev.pagewalk.exercise.ExerciseLoader;
import dev.pagewalk.exercise.FileProblem;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code pagewalk check [PATH]}: tries out an exercise, or a folder with a course.yaml, over all its variants.
 *
 * <p>Each problem is one line, {@code file:line:column: cause and remedy}. Status 0: nothing is wrong; 1: something is; 64:
 * there is nothing to check at the path.
 *
 * <p>An entry of its own, since the libraries that read exercises must not be reached from {@link Main}.
 */
public final class CheckCommand {

    private static final int WRONG = 1;
    private static final int USAGE = 64;
    private static final Path USUAL = Path.of("exercises");

    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Checks what the arguments name and ends the process with the status. */
    public static void main(String[] arguments) {
        int status = new CheckCommand(System.out, System.err).run(Arrays.asList(arguments));
        System.out.flush();
        System.exit(status);
    }

    int run(List<String> arguments) {
        if (arguments.size() > 1) {
            err.println("usage: pagewalk check [PATH]");
            return USAGE;
        }
        Path path = arguments.isEmpty() ? USUAL : Path.of(arguments.getFirst());
        if (path.endsWith("exercise.yaml") || path.endsWith("course.yaml")) {
            path = path.toAbsolutePath().getParent();
        }
        var problems = new ArrayList<FileProblem>();
        int checked;
        if (Files.exists(path.resolve("course.yaml"))) {
            ExerciseCatalog catalog = ExerciseCatalog.load(path, 0, ExerciseCatalog.EMPTY);
            problems.addAll(catalog.problems());
            List<Exercise> all = catalog.exercises();
            for (Exercise exercise : all) {
                problems.addAll(ExerciseCheck.check(exercise, path.resolve(exercise.id()), exercise.pool()));
            }
            checked = all.size();
        } else if (Files.exists(path.resolve("exercise.yaml"))) {
            checked = one(path, problems);
        } else {
            err.println("pagewalk: there is no exercise.yaml and no course.yaml in " + path + ". Name such a folder.");
            return USAGE;
        }
        problems.forEach(problem -> out.println(problem.place() + ": " + Messages.of(problem.diagnostic())));
        boolean wrong = problems.stream().anyMatch(FileProblem::error);
        err.println("pagewalk: " + checked + " exercise(s) tried, " + problems.size() + " problem(s).");
        return wrong ? WRONG : 0;
    }

    /** Ids are paths below the course's folder: the seeds of variants depend on them. */
    private static int one(Path path, List<FileProblem> problems) {
        Path folder = path.toAbsolutePath().normalize();
        String id = folder.getParent() == null
                ? folder.getFileName().toString()
                : folder.getParent().getFileName() + "/" + folder.getFileName();
        ExerciseLoader.Result loaded = ExerciseLoader.load(path, id);
        problems.addAll(loaded.problems());
        if (loaded.exercise().isEmpty()) {
            return 0;
        }
        Exercise exercise = loaded.exercise().get();
        problems.addAll(ExerciseCheck.check(exercise, path, exercise.pool()));
        return 1;
    }
}
