package dev.pagewalk.exercise;

import dev.pagewalk.machine.RunControl;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the sample answers that an exercise file promises grades for. */
final class TestAnswer {

    private final Variant variant;
    private final Grader grader;

    TestAnswer(Variant variant, Grader grader) {
        this.variant = variant;
        this.grader = grader;
    }

    /** The grade; null if the answer isn't one to this kind of activity. */
    @Nullable Grade grade(Activity activity, ExerciseTest test) {
        String part = test.step()
                .substring(Math.min(test.step().length(), activity.id().length() + 1));
        Set<String> chosen = new HashSet<>(test.chosen());
        String first = test.chosen().getFirst();
        boolean choice = !test.choose().isEmpty();
        Scope scope = variant.scope(activity);
        return switch (activity) {
            case Activity.Choice one when choice -> grader.choice(one, chosen, Help.NONE);
            case Activity.Which which when choice -> grader.which(which, first, Help.NONE);
            case Activity.Order order when choice -> grader.order(order, test.chosen(), Help.NONE);
            case Activity.Label label when choice -> grader.label(label, part, first, Help.NONE);
            case Activity.Decide decide when choice && part.equals("option") -> grader.option(decide, first, Help.NONE);
            case Activity.Decide decide when choice -> grader.reasons(decide, chosen, Help.NONE);
            case Activity.Repair repair when choice -> grader.cause(repair, first, Help.NONE);
            case Activity.Repair repair
            when test.value() != null -> grader.line(repair, (int) test.value().number(scope), Help.NONE);
            case Activity.Repair repair
            when !test.program().isEmpty() ->
                graded(grader.repair(repair, source(test, scope), Help.NONE, RunControl.NONE));
            case Activity.Program program
            when !test.program().isEmpty() ->
                graded(grader.program(program, source(test, scope), Help.NONE, RunControl.NONE));
            case Activity.Build build
            when !test.calls().isEmpty() -> {
                List<String> calls =
                        test.calls().stream().map(call -> call.render(scope)).toList();
                yield grader.build(build, calls, Help.NONE);
            }
            case Activity.Cells cells -> cell(cells, test, scope);
            default -> null;
        };
    }

    private @Nullable Grade cell(Activity.Cells cells, ExerciseTest test, Scope scope) {
        Activity.Cell cell = cells.cells().stream()
                .filter(one -> cells.step(one).equals(test.step()))
                .findFirst()
                .orElseThrow();
        Scope right = scope.with(variant.right(cells));
        if (cell.text()) {
            return test.text() == null
                    ? null
                    : grader.text(cells, cell, test.text().text(right), Help.NONE);
        }
        return test.value() == null
                ? null
                : grader.cell(cells, cell, test.value().number(right), Map.of(), Help.NONE);
    }

    private static String source(ExerciseTest test, Scope scope) {
        return ProgramMarks.strip(test.program().render(scope));
    }

    private static @Nullable Grade graded(Judgement judgement) {
        return judgement instanceof Judgement.Graded graded ? graded.grade() : null;
    }
}
