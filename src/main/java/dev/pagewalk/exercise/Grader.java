package dev.pagewalk.exercise;

import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares answers with what the machine says. Pure: the same answer to the same variant gives the same grade, always. */
public final class Grader {

    private final Variant variant;

    public Grader(Variant variant) {
        this.variant = variant;
    }

    /**
     * Grades one cell.
     *
     * @param given what the student gave, {@link Translation#FAULT} for "the walk ends here"
     * @param own the student's own values of earlier cells; those missing count as right
     */
    public Grade cell(Activity.Cells cells, Activity.Cell cell, long given, Map<String, Long> own, Help help) {
        Map<String, Long> right = variant.right(cells);
        if (given == right.get(cell.id())) {
            return new Grade(help.credit(), Grade.Verdict.RIGHT, null, List.of(Feedback.of("exercise.feedback.right")));
        }
        var mixed = new HashMap<>(right);
        mixed.putAll(own);
        Scope student = variant.scope(cells).with(mixed);
        Optional<Long> following = own.isEmpty() ? Optional.empty() : value(cell.answer(), student);
        if (following.isPresent() && following.get() == given) {
            return new Grade(
                    help.credit(), Grade.Verdict.FOLLOWS, null, List.of(Feedback.of("exercise.feedback.follows")));
        }
        Optional<String> misconception =
                trap(cell, given, student).or(() -> trap(cell, given, variant.scope(cells).with(right)));
        Feedback feedback = misconception
                .map(id -> variant.blames(id, student))
                .orElseGet(() -> Feedback.of(given == Translation.FAULT
                        ? "exercise.feedback.noFault"
                        : right.get(cell.id()) == Translation.FAULT
                                ? "exercise.feedback.fault"
                                : cells.kind() == Activity.Cells.Kind.PREDICT
                                        ? "exercise.feedback.unexpected"
                                        : "exercise.feedback.wrong"));
        return new Grade(0, Grade.Verdict.WRONG, misconception.orElse(null), List.of(feedback));
    }

    /** The value of a cell that follows from the student's own earlier ones: "do this step for me". */
    public long show(Activity.Cells cells, Activity.Cell cell, Map<String, Long> own) {
        Map<String, Long> right = variant.right(cells);
        var mixed = new HashMap<>(right);
        mixed.putAll(own);
        return value(cell.answer(), variant.scope(cells).with(mixed)).orElse(right.get(cell.id()));
    }

    /** The grade of a step that was done for the student. */
    public Grade shown() {
        return new Grade(0, Grade.Verdict.SHOWN, null, List.of(Feedback.of("exercise.feedback.shown")));
    }

    /** The misconception that gives just this value, if exactly one does. */
    private static Optional<String> trap(Activity.Cell cell, long given, Scope scope) {
        List<String> found = cell.traps().stream()
                .filter(trap -> value(trap.value(), scope).filter(value -> value == given).isPresent())
                .map(Activity.Trap::misconception)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Long> value(Expression expression, Scope scope) {
        try {
            return Optional.of(expression.number(scope));
        } catch (Expression.WrongExpression notForTheseValues) {
            return Optional.empty();
        }
    }

    /** Grades a choice. */
    public Grade choice(Activity.Choice choice, Set<String> chosen, Help help) {
        Scope scope = variant.scope(choice);
        var right = new HashSet<String>();
        var misconceptions = new ArrayList<String>();
        for (Activity.Option option : choice.options()) {
            if (option.right().truth(scope)) {
                right.add(option.id());
            } else if (chosen.contains(option.id()) && option.misconception() != null) {
                misconceptions.add(Objects.requireNonNull(option.misconception()));
            }
        }
        if (chosen.equals(right)) {
            return new Grade(help.credit(), Grade.Verdict.RIGHT, null, List.of(Feedback.of("exercise.feedback.right")));
        }
        long hits = chosen.stream().filter(right::contains).count();
        double share = Math.max(0, (double) (2 * hits - chosen.size()) / right.size());
        var feedback = new ArrayList<Feedback>();
        misconceptions.forEach(id -> feedback.add(variant.blames(id, scope)));
        if (feedback.isEmpty()) {
            feedback.add(Feedback.of(share > 0 ? "exercise.feedback.partly" : "exercise.feedback.wrongChoice"));
        }
        @Nullable String first = misconceptions.isEmpty() ? null : misconceptions.getFirst();
        Grade.Verdict verdict = share > 0 ? Grade.Verdict.PARTLY : Grade.Verdict.WRONG;
        return new Grade(Math.min(share, 0.99) * help.credit(), verdict, first, feedback);
    }

    /** Grades the state that a student brought the machine into. */
    public Grade build(Activity.Build build, MachineSnapshot machine, Help help) {
        Scope scope = variant.scope(build).at(machine, variant.stage(build).begin());
        var feedback = new ArrayList<Feedback>();
        @Nullable String misconception = null;
        int reached = 0;
        // Nobody is blamed for an idea before the plain goals are reached: there would be no evidence.
        boolean plain = true;
        for (Activity.Goal goal : build.goals()) {
            boolean done = holds(goal.check(), scope);
            reached += done ? 1 : 0;
            feedback.add(Feedback.of("exercise.feedback.goal", goal.id(), Boolean.toString(done)));
            plain &= done || goal.misconception() != null;
            if (!done && misconception == null) {
                misconception = goal.misconception();
            }
        }
        if (reached == build.goals().size()) {
            feedback.addFirst(Feedback.of("exercise.feedback.built"));
            return new Grade(help.credit(), Grade.Verdict.RIGHT, null, feedback);
        }
        feedback.addFirst(Feedback.of("exercise.feedback.notBuilt", reached + "", build.goals().size() + ""));
        if (!plain) {
            misconception = null;
        }
        if (misconception != null) {
            feedback.add(variant.blames(misconception, scope));
        }
        double score = help.credit() * reached / build.goals().size();
        return new Grade(score, reached == 0 ? Grade.Verdict.WRONG : Grade.Verdict.PARTLY, misconception, feedback);
    }

    private static boolean holds(Expression check, Scope scope) {
        try {
            return check.truth(scope);
        } catch (Expression.WrongExpression notInThisState) {
            return false;
        }
    }
}
