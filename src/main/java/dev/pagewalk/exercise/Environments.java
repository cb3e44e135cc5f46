package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.Driven;
import dev.pagewalk.exercise.bench.Forbidden;
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.bench.Trial;
import dev.pagewalk.exercise.bench.TrialMachine;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Machines that a student's program is tried on, unseen. */
public final class Environments {

    private final Variant variant;
    private final Activity activity;
    private final List<Environment> all;
    private final List<String> forbid;
    private final Supplier<String> solution;

    /**
     * @param forbid functions that may not be called
     * @param solution a program that goes together with the drivers
     */
    public Environments(
            Variant variant, Activity activity, List<Environment> all, List<String> forbid, Supplier<String> solution) {
        this.variant = variant;
        this.activity = activity;
        this.all = List.copyOf(all);
        this.forbid = List.copyOf(forbid);
        this.solution = solution;
    }

    /**
     * What came of the trials.
     *
     * @param passed in how many environments the program did what it should
     * @param refused why it can't be tried; then nothing is graded
     */
    public record Result(int passed, Optional<Judgement> refused) {}

    /** Programs find the files that the machine of the activity has. */
    public List<Command> files() {
        return Bench.files(variant.stage(activity).commands());
    }

    /** The machines, in order. */
    public List<TrialMachine> machines() {
        return all.stream().map(this::machine).toList();
    }

    private TrialMachine machine(Environment environment) {
        Scope scope = variant.scope(activity);
        var disk = new ArrayList<Command>(files());
        environment.files().forEach(file -> disk.add(file.command(scope)));
        return new TrialMachine(
                variant.seeded(environment.settings()),
                disk,
                ProgramMarks.strip(environment.driver().render(scope)));
    }

    /** Tries a program; what it fails at is noted in the marks. */
    public Result run(String source, RunControl control, Marks marks) {
        int passed = 0;
        for (Environment environment : all) {
            TrialMachine machine = machine(environment);
            Trial trial = machine.run(source, control);
            if (trial.end().isEmpty()) {
                return new Result(0, Optional.of(refused(machine, source, control)));
            }
            List<Diagnostic> reaching = reaching(machine, source);
            if (!reaching.isEmpty()) {
                return new Result(0, Optional.of(new Judgement.NotCallable(reaching)));
            }
            if (passes(environment, trial, trial.end().get())) {
                passed++;
            } else {
                fails(environment, machine, trial, marks);
            }
        }
        return new Result(passed, Optional.empty());
    }

    /** What is wrong with a program that isn't C there; if it is by itself, it hasn't what is called from outside. */
    private Judgement refused(TrialMachine machine, String source, RunControl control) {
        Trial own = machine.undriven().run(source, control);
        return own.end().isEmpty()
                ? new Judgement.NotCompiled(own.refused())
                : new Judgement.NotCallable(new Driven(machine.driver(), solution.get()).problems(source));
    }

    /** How a program that is C there would change what stands behind it. */
    private List<Diagnostic> reaching(TrialMachine machine, String source) {
        return machine.driven() ? new Driven(machine.driver(), solution.get()).reaching(source) : List.of();
    }

    private boolean passes(Environment environment, Trial trial, Moment end) {
        Scope scope = variant.scope(activity).at(end, null);
        return trial.ended()
                && Forbidden.called(forbid, end.tally()).isEmpty()
                && GoalLog.holds(environment.check(), scope);
    }

    private void fails(Environment environment, TrialMachine machine, Trial trial, Marks marks) {
        fails(environment, marks);
        if (trial.ended()) {
            lacks(environment, trial).ifPresent(name -> marks.say(new Finding.NoVariable(name)));
        } else {
            marks.say(usedUp(trial));
        }
        if (trial.ended()) {
            trial.end().ifPresent(end -> marks.say(symptom(environment, machine, end)));
        }
        marks.blame(Optional.ofNullable(environment.misconception()));
    }

    private void fails(Environment environment, Marks marks) {
        Map<String, String> said = variant.own(activity.id() + "/environment", environment.id());
        marks.say(new Finding.Failed(environment.id(), said));
    }

    private Finding symptom(Environment environment, TrialMachine machine, Moment end) {
        Optional<Moment> right = machine.run(solution.get(), RunControl.NONE).end();
        return new Symptom(environment, variant.scope(activity), end, right).finding(machine.driven());
    }

    /** What the checks ask of a program that it hasn't, for the author. */
    public List<Diagnostic> lacking(String source) {
        var lacking = new ArrayList<Diagnostic>();
        for (Environment environment : all) {
            lacks(environment, machine(environment).run(source, RunControl.NONE))
                    .ifPresent(name -> lacking.add(GoalLog.noVariable(environment.check(), name, variant.number())));
        }
        return lacking;
    }

    /** The variable that the check would need and the program hasn't. */
    private Optional<String> lacks(Environment environment, Trial trial) {
        return trial.end()
                .map(end -> variant.scope(activity).at(end, null))
                .flatMap(scope -> environment.check().missingVariable(scope));
    }

    /** The budget that a program used up. */
    public static Remark usedUp(Trial trial) {
        return switch (trial.stop()) {
            case OUTPUT_BUDGET -> Remark.TOO_MUCH_OUTPUT;
            case MEMORY_BUDGET -> Remark.TOO_MUCH_MEMORY;
            default -> Remark.TOO_LONG;
        };
    }
}
