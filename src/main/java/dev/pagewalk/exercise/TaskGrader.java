package dev.pagewalk.exercise;

import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Grades what was done with a machine: states that calls or programs bring it into. */
final class TaskGrader {

    private final Variant variant;

    TaskGrader(Variant variant) {
        this.variant = variant;
    }

    Grade build(Activity.Build build, List<String> calls, Help help) {
        var bench = new Bench(variant.exercise().settings());
        bench.tell(variant.stage(build).commands());
        List<Moment> states = new ArrayList<>();
        states.add(variant.stage(build).beginning());
        for (String call : calls) {
            if (bench.attempt(new Command.Call(call))) {
                states.add(bench.moment());
            }
        }
        return reached(build, states, help);
    }

    /** @param states that the machine went through, the last one last */
    Grade reached(Activity.Build build, List<Moment> states, Help help) {
        Moment begin = variant.stage(build).beginning();
        Moment end = states.getLast();
        List<String> forbidden = Forbidden.called(build.forbid(), since(begin.tally(), end.tally()));
        var goals = new GoalLog(build.goals(), variant.scope(build), begin);
        states.forEach(goals::look);
        Marks marks = new Marks(variant, variant.scope(build).at(end, begin));
        if (!forbidden.isEmpty()) {
            marks.say("forbidden", String.join(", ", forbidden));
            return goals.grade(marks, help, false);
        }
        long calls = end.tally().total() - begin.tally().total();
        if (goals.all() && build.bonusCalls() > 0 && calls > 0 && calls <= build.bonusCalls()) {
            marks.say("bonus", calls + "");
        }
        return goals.grade(marks, help, true);
    }

    private static Tally since(Tally begin, Tally end) {
        var calls = new HashMap<String, Long>();
        end.calls().forEach((name, count) -> {
            long more = count - begin.calls().getOrDefault(name, 0L);
            if (more > 0) {
                calls.put(name, more);
            }
        });
        return new Tally(calls, end.inner(), end.faults(), end.value());
    }

    Judgement repair(Activity.Repair repair, String source, Help help, RunControl control) {
        if (source.isBlank()) {
            return new Judgement.AskedBack(List.of());
        }
        var marks = new Marks(variant, variant.scope(repair));
        List<String> forbidden = Forbidden.named(repair.forbid(), source);
        if (!forbidden.isEmpty()) {
            return new Judgement.Graded(marks.wrong(0, help, "forbidden", String.join(", ", forbidden)));
        }
        Environments tried = environments(repair, repair.key().environments(), repair.forbid(), source, control, marks);
        if (tried.refused() != null) {
            return tried.refused();
        }
        int all = repair.key().environments().size();
        if (tried.passed() == all) {
            marks.say("repaired");
        }
        return new Judgement.Graded(
                tried.passed() == all
                        ? marks.right(help, "right")
                        : marks.wrong(
                                (double) tried.passed() / all, help, "notRepaired", tried.passed() + "", all + ""));
    }

    Judgement program(Activity.Program program, String source, Help help, RunControl control) {
        if (source.isBlank()) {
            return new Judgement.AskedBack(List.of());
        }
        Key.Program key = program.key();
        Scope scope = variant.scope(program);
        var marks = new Marks(variant, scope);
        List<String> forbidden = Forbidden.named(program.forbid(), source);
        if (!forbidden.isEmpty()) {
            return new Judgement.Graded(marks.wrong(0, help, "forbidden", String.join(", ", forbidden)));
        }
        var goals = new GoalLog(key.goals(), scope, variant.stage(program).beginning());
        Optional<Consumer<Moment>> looks = goals.needsLooks() ? Optional.of(goals::look) : Optional.empty();
        Trial trial = Trial.run(variant.exercise().settings(), files(program), source, control, looks);
        if (!trial.refused().isEmpty() || trial.end().isEmpty()) {
            return new Judgement.AskedBack(trial.refused());
        }
        Moment end = trial.end().get();
        if (!trial.ended()) {
            return new Judgement.Graded(marks.wrong(0, help, trial.usedUp()));
        }
        List<String> called = Forbidden.called(program.forbid(), end.tally());
        if (!called.isEmpty()) {
            return new Judgement.Graded(marks.wrong(0, help, "forbidden", String.join(", ", called)));
        }
        goals.look(end);
        Environments tried = environments(program, key.environments(), program.forbid(), source, control, marks);
        boolean everywhere = tried.passed() == key.environments().size();
        if (goals.all() && everywhere && program.bonusCalls() > 0 && end.tally().total() <= program.bonusCalls()) {
            marks.say("bonus", end.tally().total() + "");
        }
        return new Judgement.Graded(goals.grade(marks, help, everywhere));
    }

    /** Programs find the files that the machine of the activity has. */
    private List<Command> files(Activity activity) {
        return Bench.files(variant.stage(activity).commands());
    }

    /** How many environments a program passed; {@code refused} if it didn't even compile. */
    private record Environments(int passed, @Nullable Judgement refused) {}

    private Environments environments(
            Activity activity,
            List<Key.Environment> environments,
            List<String> forbid,
            String source,
            RunControl control,
            Marks marks) {
        int passed = 0;
        for (Key.Environment environment : environments) {
            Trial trial = Trial.run(environment.settings(), files(activity), source, control);
            if (trial.end().isEmpty()) {
                return new Environments(0, new Judgement.AskedBack(trial.refused()));
            }
            Moment end = trial.end().get();
            Scope scope = variant.scope(activity).at(end, null);
            boolean good = trial.ended()
                    && Forbidden.called(forbid, end.tally()).isEmpty()
                    && GoalLog.holds(environment.check(), scope);
            passed += good ? 1 : 0;
            if (!good) {
                String part = activity.id() + "/environment";
                marks.say(
                        "environment",
                        environment.id(),
                        variant.own(part, environment.id(), "en"),
                        variant.own(part, environment.id(), "zh"));
                if (!trial.ended()) {
                    marks.say(trial.usedUp());
                }
                marks.blame(Optional.ofNullable(environment.misconception()).stream()
                        .toList());
            }
        }
        return new Environments(passed, null);
    }
}
