package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Tries an exercise out over its pool: what the files promise must hold for every student. */
public final class ExerciseCheck {

    private final Exercise exercise;
    private final Path folder;
    private final Problems problems = new Problems();

    private ExerciseCheck(Exercise exercise, Path folder) {
        this.exercise = exercise;
        this.folder = folder;
    }

    /**
     * What is wrong with the variants 0 to {@code variants - 1}: with the first of them that anything is wrong with.
     *
     * @param variants at most the pool is tried
     */
    public static List<FileProblem> check(Exercise exercise, Path folder, int variants) {
        int many = Math.min(variants, exercise.pool());
        return IntStream.range(0, many)
                .parallel()
                .mapToObj(number -> one(exercise, folder, number))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A warning if nobody has approved the answers. */
    public static List<FileProblem> approved(Exercise exercise, Path folder) {
        return exercise.approval().answers().isEmpty()
                ? List.of(new FileProblem(
                        folder.resolve(ExerciseLoader.FILE),
                        Diagnostic.warning(SourceSpan.START, "exercise.noApproval", exercise.id())))
                : List.of();
    }

    private static List<FileProblem> one(Exercise exercise, Path folder, int number) {
        var check = new ExerciseCheck(exercise, folder);
        check.variant(number);
        return check.problems.sorted();
    }

    private void variant(int number) {
        Path yaml = folder.resolve(ExerciseLoader.FILE);
        try {
            Variant variant = VariantFactory.variant(exercise, number);
            var activities = new ActivityCheck(variant, problems, yaml);
            exercise.activities().forEach(activities::check);
            exercise.tests().stream().filter(test -> test.variant() == number).forEach(activities::test);
            ApprovalCheck.answers(variant, wrong -> problems.addAll(folder.resolve(Approval.FILE), List.of(wrong)));
            texts(variant);
        } catch (VariantFactory.NoVariant broken) {
            problems.addAll(yaml, List.of(broken.diagnostic()));
        } catch (Expression.WrongExpression wrong) {
            Expression expression = wrong.expression();
            problems.error(
                    yaml, expression.span(), "exercise.evaluation", expression.source(), wrong.why(), number + "");
        }
    }

    private void texts(Variant variant) {
        for (String tag : ExerciseLoader.LANGUAGES) {
            Locale language = Locale.of(tag);
            try {
                variant.introduction(language);
                exercise.misconceptions().own().forEach(id -> variant.own("misconception", id, tag));
                for (Activity activity : exercise.activities()) {
                    for (String name : exercise.text(language).places().keySet()) {
                        if (name.startsWith(activity.id() + "/")) {
                            variant.text(activity, name.substring(activity.id().length() + 1), language);
                        }
                    }
                    variant.text(activity, "", language);
                }
            } catch (Expression.WrongExpression wrong) {
                Expression expression = wrong.expression();
                problems.error(
                        folder.resolve("text." + tag + ".md"),
                        expression.span(),
                        "exercise.evaluation",
                        expression.source(),
                        wrong.why(),
                        variant.number() + "");
            }
        }
    }
}
