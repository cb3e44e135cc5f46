package dev.pagewalk.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which goals the states that a machine went through have met. */
final class GoalLog {

    private final List<Activity.Goal> goals;
    private final Scope scope;
    private final Moment begin;
    private final Map<String, Boolean> met = new HashMap<>();

    GoalLog(List<Activity.Goal> goals, Scope scope, Moment begin) {
        this.goals = goals;
        this.scope = scope;
        this.begin = begin;
    }

    /** True if it matters what happens on the way. */
    boolean needsLooks() {
        return goals.stream().anyMatch(goal -> goal.when() != Activity.When.END);
    }

    /** One more state; the last one is the end. */
    void look(Moment state) {
        Scope now = scope.at(state, begin);
        for (Activity.Goal goal : goals) {
            boolean holds = holds(goal.check(), now);
            met.merge(goal.id(), holds, (before, here) -> switch (goal.when()) {
                case END -> here;
                case EVER -> before || here;
                case ALWAYS -> before && here;
            });
        }
    }

    boolean all() {
        return goals.stream().allMatch(goal -> met.getOrDefault(goal.id(), false));
    }

    /**
     * The grade of what was reached.
     *
     * @param allowed false if something else keeps it from being right
     */
    Grade grade(Marks marks, Help help, boolean allowed) {
        int reached = 0;
        // Nobody is blamed for an idea before the plain goals are reached: there would be no evidence.
        boolean plain = true;
        @Nullable String misconception = null;
        for (Activity.Goal goal : goals) {
            boolean done = met.getOrDefault(goal.id(), false);
            reached += done ? 1 : 0;
            plain &= done || goal.misconception() != null;
            marks.say("goal", goal.id(), Boolean.toString(done));
            misconception = !done && misconception == null ? goal.misconception() : misconception;
        }
        if (reached == goals.size() && allowed) {
            return marks.right(help, "built");
        }
        if (plain && misconception != null) {
            marks.blame(List.of(misconception));
        }
        double share = (double) reached / goals.size();
        return marks.built(allowed ? share : Math.min(share, 0.5), help, reached + "", goals.size() + "");
    }

    static boolean holds(Expression check, Scope scope) {
        try {
            return check.truth(scope);
        } catch (Expression.WrongExpression notInThisState) {
            return false;
        }
    }
}
