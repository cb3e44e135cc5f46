package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * What is wrong with the variants 0 to {@code variants - 1}.
     *
     * @param variants at most the pool is tried
     */
    public static List<FileProblem> check(Exercise exercise, Path folder, int variants) {
        var check = new ExerciseCheck(exercise, folder);
        for (int number = 0; number < Math.min(variants, exercise.pool()) && check.problems.none(); number++) {
            check.variant(number);
        }
        return check.problems.sorted();
    }

    private void variant(int number) {
        Path yaml = folder.resolve(ExerciseLoader.FILE);
        try {
            Variant variant = VariantFactory.variant(exercise, number);
            exercise.activities().forEach(activity -> answers(variant, activity));
            if (number == 0) {
                exercise.tests().forEach(test -> test(variant, test));
            }
            texts(variant);
        } catch (VariantFactory.NoVariant broken) {
            problems.addAll(yaml, List.of(broken.diagnostic()));
        } catch (Expression.WrongExpression wrong) {
            Expression expression = wrong.expression();
            problems.error(
                    yaml, expression.span(), "exercise.evaluation", expression.source(), wrong.why(), number + "");
        }
    }

    /** The oracle's own answers get full marks, every misconception is recognised. */
    private void answers(Variant variant, Activity activity) {
        var grader = new Grader(variant);
        switch (activity) {
            case Activity.Choice choice -> {
                Set<String> right = right(variant, choice);
                expect(choice.id(), "the right options", grader.choice(choice, right, Help.NONE), 1, null);
            }
            case Activity.Build build ->
                expect(build.id(), "the solution", grader.build(build, variant.stage(build).asked(), Help.NONE), 1, null);
            case Activity.Cells cells -> {
                Map<String, Long> right = variant.right(cells);
                Scope scope = variant.scope(cells).with(right);
                for (Activity.Cell cell : cells.cells().stream().filter(one -> !one.text()).toList()) {
                    String step = cells.step(cell);
                    long answer = right.get(cell.id());
                    expect(step, answer + "", grader.cell(cells, cell, answer, Map.of(), Help.NONE), 1, null);
                    for (Activity.Trap trap : cell.traps()) {
                        long wrong = trap.value().number(scope);
                        if (wrong >= 0 && (answer != Translation.FAULT || trap.misconception().equals("T12"))) {
                            Grade grade = grader.cell(cells, cell, wrong, Map.of(), Help.NONE);
                            expect(step, wrong + "", grade, 0, trap.misconception());
                        }
                    }
                }
            }
            default -> {}
        }
    }

    static Set<String> right(Variant variant, Activity.Choice choice) {
        Scope scope = variant.scope(choice);
        return choice.options().stream()
                .filter(option -> option.right().truth(scope))
                .map(Activity.Option::id)
                .collect(Collectors.toSet());
    }

    private void test(Variant variant, ExerciseTest test) {
        String activityId = test.step().split("\\.")[0];
        Activity activity = exercise.activity(activityId).orElseThrow();
        var grader = new Grader(variant);
        Grade grade = switch (activity) {
            case Activity.Choice choice -> grader.choice(
                    choice,
                    Stream.of(test.options().split(",")).map(String::strip).collect(Collectors.toSet()),
                    Help.NONE);
            case Activity.Cells cells when test.value() != null -> {
                Activity.Cell cell = cells.cells().stream()
                        .filter(one -> cells.step(one).equals(test.step()))
                        .findFirst()
                        .orElseThrow();
                long given = test.value().number(variant.scope(cells).with(variant.right(cells)));
                yield grader.cell(cells, cell, given, Map.of(), Help.NONE);
            }
            default -> null;
        };
        if (grade == null) {
            problems.error(folder.resolve(ExerciseLoader.FILE), test.span(), "exercise.testKind", test.step());
        } else {
            expect(test.span(), test.step(), "test", grade, test.score(), test.misconception());
        }
    }

    private void expect(
            String step, String given, Grade grade, double score, @Nullable String idea) {
        expect(SourceSpan.START, step, given, grade, score, idea);
    }

    private void expect(
            SourceSpan span,
            String step,
            String given,
            Grade grade,
            double score,
            @Nullable String idea) {
        boolean as = Math.abs(grade.score() - score) < 0.005
                && String.valueOf(grade.misconception()).equals(String.valueOf(idea));
        if (!as) {
            problems.addAll(folder.resolve(ExerciseLoader.FILE), List.of(Diagnostic.error(
                    span, "exercise.testFailed", step, given, score + "", String.valueOf(idea), grade.score() + "",
                    String.valueOf(grade.misconception()))));
        }
    }

    private void texts(Variant variant) {
        for (String tag : ExerciseLoader.LANGUAGES) {
            Locale language = Locale.of(tag);
            try {
                variant.introduction(language);
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
                        folder.resolve("text." + tag + ".md"), expression.span(), "exercise.evaluation",
                        expression.source(), wrong.why(), variant.number() + "");
            }
        }
    }
}
