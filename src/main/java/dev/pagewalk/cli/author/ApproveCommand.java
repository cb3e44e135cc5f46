package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.Approver;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import dev.pagewalk.exercise.file.Shared;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code pagewalk approve PATH}: notes that a person has looked at the answers and found them right, in {@code
 * approved.yaml} of
 * each exercise at the path. Prints what has changed since it was last approved.
 */
final class ApproveCommand {

    static final String USAGE = "usage: pagewalk approve PATH";

    private final PrintStream out;
    private final String usual;

    /** @param usual folder of the course that an exercise outside of any course takes what is shared from */
    ApproveCommand(PrintStream out, String usual) {
        this.out = out;
        this.usual = usual;
    }

    int run(List<String> line) {
        Arguments arguments = Arguments.of(line, Set.of(), Set.of(), USAGE);
        if (arguments.rest().size() != 1) {
            throw Refusal.usage("name one exercise, module or course.\n" + USAGE);
        }
        Target target = Target.of(arguments.rest().getFirst());
        List<String> exercises = switch (target.kind()) {
            case EXERCISE -> List.of(target.id());
            case MODULE -> ids(ExerciseCatalog.module(target.root(), target.id()));
            case COURSE -> ids(ExerciseCatalog.load(target.root(), Loading.UNTRIED, ExerciseCatalog.EMPTY));
        };
        Shared shared = target.shared(usual);
        boolean all = true;
        for (String id : exercises) {
            all &= approve(target.root().resolve(id), id, shared);
        }
        return all ? 0 : 1;
    }

    private static List<String> ids(ExerciseCatalog catalog) {
        return catalog.exercises().stream().map(Exercise::path).toList();
    }

    private boolean approve(Path folder, String id, Shared shared) {
        Approver.Result result = Approver.look(folder, id, shared);
        if (!result.problems().isEmpty()) {
            result.problems()
                    .forEach(problem ->
                            out.println(problem.place() + ": " + Sentences.of(problem.diagnostic(), Locale.ENGLISH)));
            out.println(id + ": not approved; correct this first");
            return false;
        }
        result.changes().forEach(change -> out.println("  " + Sentences.of(change, Locale.ENGLISH)));
        try {
            Files.writeString(folder.resolve(Approver.FILE), result.file(), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw Refusal.input(folder.resolve(Approver.FILE) + " can't be written: " + unwritable.getMessage());
        }
        out.println(id + ": approved"
                + (result.changes().isEmpty() ? "" : ", " + result.changes().size() + " change(s)"));
        return true;
    }
}
