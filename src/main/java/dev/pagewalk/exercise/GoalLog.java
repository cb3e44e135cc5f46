package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.expression.Anatomy;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.MachineFunctions;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which goals the states that a machine went through have met. */
public final class GoalLog {

    private final List<Goal> goals;
    private final Scope scope;
    private final Moment begin;
    private final Map<String, Boolean> met = new HashMap<>();
    /** By goal that has to hold always, the first state that doesn't meet it: how many were looked at before. */
    private final Map<String, Failure> failures = new HashMap<>();

    private int looks;
    private @Nullable Moment last;
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
            if (!holds && goal.when() == Goal.When.ALWAYS) {
                failures.putIfAbsent(goal.id(), new Failure(goal, looks, Optional.ofNullable(last), values(goal, now)));
            }
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
        looks++;
        last = state;
    }

    /**
     * Where a goal that has to hold always didn't.
     *
     * @param looks states before that met it
     * @param before the one just before; empty if it failed at once
     * @param values what its names stood for
     */
    public record Failure(Goal goal, int looks, Optional<Moment> before, String values) {}

    /** Where goals that have to hold always didn't, in their order. */
    public List<Failure> failures() {
        return goals.stream()
                .flatMap(goal -> Optional.ofNullable(failures.get(goal.id())).stream())
                .toList();
    }

    /** What goals ask of variables that no state had, for the author. */
    public List<Diagnostic> lacking(int variant) {
        return goals.stream()
                .flatMap(goal -> lacks(goal).map(name -> noVariable(goal.check(), name, variant)).stream())
                .toList();
    }

    static Diagnostic noVariable(Expression check, String name, int variant) {
        return Diagnostic.error(check.span(), "exercise.noVariable", check.source(), name, variant + "");
    }

    /** The variable for want of which a goal could never be looked at. */
    private Optional<String> lacks(Goal goal) {
        return asked.contains(goal.id()) ? Optional.empty() : Optional.ofNullable(lacking.get(goal.id()));
    }

    private static String values(Goal goal, Scope now) {
        Anatomy anatomy = Anatomy.of(goal.check(), Map.of());
        Map<String, Long> counters =
                MachineFunctions.counters(MachineFunctions.machine(now).counters());
        Stream<String> counted = anatomy.readings().stream()
                .filter(reading -> reading.startsWith("counters."))
                .filter(reading -> counters.containsKey(reading.substring("counters.".length())))
                .map(reading -> reading + " = " + counters.get(reading.substring("counters.".length())));
        Stream<String> named = anatomy.names().stream()
                .filter(now.values()::containsKey)
                .map(name -> name + " = " + now.values().get(name));
        return Stream.concat(counted, named).sorted().collect(Collectors.joining(", "));
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
        for (Goal goal : goals) {
            boolean done = met.getOrDefault(goal.id(), false);
            reached += done ? 1 : 0;
            plain &= done || goal.misconception() != null;
            marks.say(new Finding.Goal(goal.id(), done));
            if (!done) {
                lacks(goal).ifPresent(name -> marks.say(new Finding.NoVariable(name)));
            }
        }
        if (reached == goals.size() && allowed) {
            return marks.right(Remark.BUILT);
        }
        speak(marks, plain);
        double share = (double) reached / goals.size();
        return marks.reached(allowed ? share : Math.min(share, 0.5), reached, goals.size());
    }

    /**
     * About the first goal that is missed, one thing at a time: what comes first is often what the others need.
     *
     * @param plain true if only goals are missed that show a wrong idea
     */
    private void speak(Marks marks, boolean plain) {
        goals.stream()
                .filter(goal -> !met.getOrDefault(goal.id(), false))
                .findFirst()
                .ifPresent(goal -> {
                    String idea = goal.misconception();
                    if (plain && idea != null) {
                        marks.reply(Optional.of(idea), idea, goal.id());
                    } else {
                        marks.reply(Optional.empty(), goal.id());
                    }
                });
    }

    /** False also where the check can't be computed: the state has nothing of the kind. */
    public static boolean holds(Expression check, Scope scope) {
        return check.attempt(scope).filter(Boolean.TRUE::equals).isPresent();
    }
}
