package dev.pagewalk.exercise;

import java.util.HashMap;
import java.util.Map;
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
                default -> Optional.empty();
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
        for (Activity.Cell cell : cells.cells().stream().filter(one -> !one.text()).toList()) {
            var seen = new HashMap<Long, String>();
            seen.put(right.get(cell.id()), "the right answer");
            for (Activity.Trap trap : cell.traps()) {
                if (right.get(cell.id()) == Translation.FAULT && !trap.misconception().equals("T12")) {
                    continue;
                }
                long wrong = trap.value().number(scope);
                String other = wrong < Translation.FAULT ? null : seen.putIfAbsent(wrong, trap.misconception());
                if (other != null) {
                    return Optional.of("%s: %s = %s".formatted(cells.step(cell), trap.misconception(), other));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> choice(Variant variant, Activity.Choice choice) {
        Scope scope = variant.scope(choice);
        long right = choice.options().stream().filter(option -> option.right().truth(scope)).count();
        boolean possible = choice.many() ? right > 0 : right == 1;
        return possible ? Optional.empty() : Optional.of("%s: %d options are right".formatted(choice.id(), right));
    }

    private static Optional<String> build(Variant variant, Activity.Build build) {
        Scope solved = variant.scope(build);
        Scope untouched = solved.at(variant.stage(build).begin(), variant.stage(build).begin());
        for (Activity.Goal goal : build.goals()) {
            if (!goal.check().truth(solved)) {
                return Optional.of("%s: the solution does not reach %s".formatted(build.id(), goal.id()));
            }
        }
        return build.goals().stream().allMatch(goal -> goal.check().truth(untouched))
                ? Optional.of(build.id() + ": all goals are reached before anything was done")
                : Optional.empty();
    }
}
