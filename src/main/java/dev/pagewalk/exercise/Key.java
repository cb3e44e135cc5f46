package dev.pagewalk.exercise;

import dev.pagewalk.machine.MachineSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only the grader may know of an activity: answers, solutions, hidden environments. The types stay in this room, so that
 * no view can show them.
 */
final class Key {

    private Key() {}

    /**
     * The right orders.
     *
     * @param items what has to be in the order, in a right order
     * @param before pairs that every right order keeps
     * @param distractors what belongs nowhere, with the misconception of those who use it, or null
     */
    record Order(List<String> items, List<Pair> before, Map<String, Optional<String>> distractors, List<Swap> swaps) {
        Order {
            items = List.copyOf(items);
            before = List.copyOf(before);
            distractors = Map.copyOf(distractors);
            swaps = List.copyOf(swaps);
        }
    }

    /** One item comes some time before another. */
    record Pair(String first, String second) {}

    /** The misconception of whoever puts {@code second} before {@code first}. */
    record Swap(String first, String second, String misconception) {}

    /**
     * What a target is called.
     *
     * @param at what is pointed at; null for nothing
     * @param answer gives the id of a label
     */
    record Target(@Nullable Expression at, Expression answer, List<Activity.Trap> traps) {
        Target {
            traps = List.copyOf(traps);
        }
    }

    /** The call that was made, and the ones to choose from by option. */
    record Which(Template did, Map<String, Template> calls, Map<String, String> misconceptions) {
        Which {
            calls = Map.copyOf(calls);
            misconceptions = Map.copyOf(misconceptions);
        }
    }

    /**
     * Ways and reasons.
     *
     * @param ways what each option does on its copy of the machine
     * @param options when each is right
     * @param reasons when each is right
     */
    record Decide(Map<String, Scene> ways, List<Activity.Option> options, List<Activity.Option> reasons) {
        Decide {
            ways = Map.copyOf(ways);
            options = List.copyOf(options);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A program with a bug.
     *
     * @param program with its marks
     * @param lines marks that any right answer names
     */
    record Repair(
            Template program,
            List<String> lines,
            List<Activity.Option> causes,
            List<Environment> environments,
            Template solution) {
        Repair {
            lines = List.copyOf(lines);
            causes = List.copyOf(causes);
            environments = List.copyOf(environments);
        }
    }

    /** A program to write. */
    record Program(Template starter, List<Activity.Goal> goals, List<Environment> environments, Template solution) {
        Program {
            goals = List.copyOf(goals);
            environments = List.copyOf(environments);
        }
    }

    /**
     * A machine that a student's program has to do on.
     *
     * @param settings of the machine
     * @param check what must hold once the program has ended
     * @param misconception shown by failing here; null if none is known
     */
    record Environment(
            String id,
            MachineSettings settings,
            Expression check,
            @Nullable String misconception) {}
}
