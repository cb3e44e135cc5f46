package dev.pagewalk.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether a variant can tell every misconception from the right answer and from the other misconceptions. */
final class Collisions {

    private Collisions() {}

    /** In words, what collides; empty if nothing does. */
    static Optional<String> find(Variant variant) {
        for (Activity activity : variant.exercise().activities()) {
            Optional<String> found = switch (activity) {
                case Activity.Cells cells -> cells(variant, cells);
                case Activity.Choice choice -> choice(variant, choice);
                case Activity.Build build -> build(variant, build);
                case Activity.Label label -> label(variant, label);
                case Activity.Which which ->
                    one(
                            which.id(),
                            "options leave the machine as the call does",
                            variant.didIt(which).size());
                case Activity.Decide decide -> decide(variant, decide);
                case Activity.Repair repair ->
                    one(
                            repair.id() + ".cause",
                            "causes are right",
                            right(repair.key().causes(), variant.scope(repair)));
                case Activity.Read read -> Optional.empty();
                case Activity.Order order -> Optional.empty();
                case Activity.Program program -> Optional.empty();
                case Activity.Essay essay -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> cells(Variant variant, Activity.Cells cells) {
        Map<String, Long> right = variant.right(cells);
        Scope scope = variant.scope(cells).with(right);
        for (Activity.Cell cell : cells.cells()) {
            var seen = new HashMap<Object, String>();
            boolean fault = !cell.text() && right.get(cell.id()) == Translation.FAULT;
            seen.put(cell.text() ? Grader.plain(cell.answer().text(scope)) : right.get(cell.id()), "the right answer");
            for (Activity.Trap trap : cell.traps()) {
                if (fault && !trap.misconception().equals("T12")) {
                    continue;
                }
                Object wrong = cell.text()
                        ? Grader.plain(trap.value().text(scope))
                        : (Object) trap.value().number(scope);
                boolean none = wrong instanceof Long number && number < Translation.FAULT;
                String other = none ? null : seen.putIfAbsent(wrong, trap.misconception());
                if (other != null && !other.equals(trap.misconception())) {
                    return Optional.of("%s: %s = %s".formatted(cells.step(cell), trap.misconception(), other));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> choice(Variant variant, Activity.Choice choice) {
        int right = right(choice.options(), variant.scope(choice));
        return choice.many() && right > 0 ? Optional.empty() : one(choice.id(), "options are right", right);
    }

    private static int right(List<Activity.Option> options, Scope scope) {
        return (int)
                options.stream().filter(option -> option.right().truth(scope)).count();
    }

    private static Optional<String> one(String step, String of, int right) {
        return right == 1 ? Optional.empty() : Optional.of("%s: %d %s".formatted(step, right, of));
    }

    private static Optional<String> decide(Variant variant, Activity.Decide decide) {
        Scope scope = variant.scope(decide);
        int reasons = right(decide.key().reasons(), scope);
        return one(
                        decide.id() + ".option",
                        "options are right",
                        right(decide.key().options(), scope))
                .or(() -> reasons > 0 ? Optional.empty() : Optional.of(decide.id() + ".reasons: none is right"));
    }

    private static Optional<String> label(Variant variant, Activity.Label label) {
        Scope scope = variant.scope(label);
        for (String target : label.targets()) {
            Key.Target key = Objects.requireNonNull(label.key().get(target));
            var seen = new HashMap<String, String>();
            String answer = key.answer().text(scope);
            if (!label.labels().contains(answer)) {
                return Optional.of("%s: there is no label '%s'".formatted(label.step(target), answer));
            }
            seen.put(answer, "the right answer");
            for (Activity.Trap trap : key.traps()) {
                String wrong = trap.value().text(scope);
                if (!label.labels().contains(wrong)) {
                    return Optional.of("%s: there is no label '%s'".formatted(label.step(target), wrong));
                }
                String other = seen.putIfAbsent(wrong, trap.misconception());
                if (other != null) {
                    return Optional.of("%s: %s = %s".formatted(label.step(target), trap.misconception(), other));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> build(Variant variant, Activity.Build build) {
        Scope solved = variant.scope(build);
        Moment begin = variant.stage(build).beginning();
        Scope untouched = solved.at(begin, begin);
        for (Activity.Goal goal : build.goals()) {
            if (goal.when() == Activity.When.END && !goal.check().truth(solved)) {
                return Optional.of("%s: the solution does not reach %s".formatted(build.id(), goal.id()));
            }
        }
        return build.goals().stream().allMatch(goal -> GoalLog.holds(goal.check(), untouched))
                ? Optional.of(build.id() + ": all goals are reached before anything was done")
                : Optional.empty();
    }
}
