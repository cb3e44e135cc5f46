package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which goals the states that a machine went through have met. */
public final class GoalLog {

    private final List<Goal> goals;
    private final Scope scope;
    private final Moment begin;
    private final Map<String, Boolean> met = new HashMap<>();
    /** Goals that could be looked at, in one state at least. */
    private final Set<String> asked = new HashSet<>();
    /** By goal, a variable that it needs and no state had. */
    private final Map<String, String> lacking = new HashMap<>();

    public GoalLog(List<Goal> goals, Scope scope, Moment begin) {
        this.goals = goals;
        this.scope = scope;
        this.begin = begin;
    }

    /** True if it matters what happens on the way. */
    public boolean needsLooks() {
        return goals.stream().anyMatch(goal -> goal.when() != Goal.When.END);
    }

    /** One more state; the last one is the end. */
    public void look(Moment state) {
        Scope now = scope.at(state, begin);
        for (Goal goal : goals) {
            boolean holds = holds(goal.check(), now);
            Optional<String> lacks = holds ? Optional.empty() : goal.check().missingVariable(now);
            if (lacks.isEmpty()) {
                asked.add(goal.id());
            }
            lacks.ifPresent(name -> lacking.put(goal.id(), name));
            met.merge(goal.id(), holds, (before, here) -> switch (goal.when()) {
                case END -> here;
                case EVER -> before || here;
                case ALWAYS -> before && here;
            });
        }
    }

    public boolean all() {
        return goals.stream().allMatch(goal -> met.getOrDefault(goal.id(), false));
    }

    /**
     * The grade of what was reached.
     *
     * @param allowed false if something else keeps it from being right
     */
    public Grade grade(Marks marks, boolean allowed) {
        int reached = 0;
        // Nobody is blamed for an idea before the plain goals are reached: there would be no evidence.
        boolean plain = true;
        @Nullable String misconception = null;
        for (Goal goal : goals) {
            boolean done = met.getOrDefault(goal.id(), false);
            reached += done ? 1 : 0;
            plain &= done || goal.misconception() != null;
            marks.say(new Finding.Goal(goal.id(), done));
            if (!done && !asked.contains(goal.id()) && lacking.containsKey(goal.id())) {
                marks.say(new Finding.NoVariable(Objects.requireNonNull(lacking.get(goal.id()))));
            }
            misconception = !done && misconception == null ? goal.misconception() : misconception;
        }
        if (reached == goals.size() && allowed) {
            return marks.right(Remark.BUILT);
        }
        if (plain && misconception != null) {
            marks.blame(List.of(misconception));
        }
        double share = (double) reached / goals.size();
        return marks.reached(allowed ? share : Math.min(share, 0.5), reached, goals.size());
    }

    /** False also where the check can't be computed: the state has nothing of the kind. */
    public static boolean holds(Expression check, Scope scope) {
        return check.attempt(scope).filter(Boolean.TRUE::equals).isPresent();
    }
}
