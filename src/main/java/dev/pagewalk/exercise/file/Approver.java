package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Approval;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.check.ApprovalCheck;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.exercise.yaml.Folder;
import dev.pagewalk.exercise.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the file of approved answers for an exercise as it is now. */
public final class Approver {

    /** Name of the file in the exercise's folder. */
    public static final String FILE = Approval.FILE;

    private static final int TRIED = 5;

    private Approver() {}

    /**
     * What came of looking at an exercise.
     *
     * @param problems that keep it from being approved; then the rest is empty
     * @param changes what is now otherwise than it was approved before
     * @param file the new content of {@value #FILE}
     */
    public record Result(List<FileProblem> problems, List<Diagnostic> changes, String file) {
        public Result {
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Looks at an exercise without writing anything.
     *
     * @param id the exercise's path below the exercises folder: the numbers of its variants depend on it
     */
    public static Result look(Path folder, String id, Shared shared) {
        ExerciseLoader.Result loaded = ExerciseLoader.loadUnapproved(folder, id, shared);
        if (loaded.exercise().isEmpty()) {
            return new Result(loaded.problems(), List.of(), "");
        }
        Exercise exercise = loaded.exercise().get();
        List<FileProblem> tried = ExerciseCheck.check(exercise, folder, TRIED).problems();
        if (!tried.isEmpty()) {
            return new Result(tried, List.of(), "");
        }
        var old = new ArrayList<FileProblem>(
                ExerciseLoader.load(folder, id, shared).problems());
        var changes = new ArrayList<Diagnostic>();
        old.stream()
                .map(FileProblem::diagnostic)
                .filter(one -> one.key().equals("exercise.movedText"))
                .forEach(changes::add);
        var files = new ExerciseFiles(new Folder.Disk(folder), shared.schemas(), new Problems());
        if (files.has(FILE)) {
            files.yaml(FILE, "approved")
                    .map(Approval::read)
                    .ifPresent(before -> Approval.variants(exercise)
                            .forEach(number -> ApprovalCheck.answers(
                                    VariantFactory.variant(exercise, number), before, changes::add)));
        }
        return new Result(List.of(), changes, ApprovalFile.write(exercise));
    }
}
