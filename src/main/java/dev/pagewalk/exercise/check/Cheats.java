package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.TrialMachine;
import dev.pagewalk.machine.RunControl;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands in programs that haven't the skill: one that only prints what the solution prints, an empty one, the solution
 * without one of its calls, the solution with constants for what it measures. One that gets full marks is an error of
 * the exercise. (That what the student begins with gets none is one of the activity's own samples.)
 */
final class Cheats {

    /** They differ little from variant to variant: those before this one are enough. */
    static final int VARIANTS = 2;

    private final Variant variant;
    private final Consumer<Diagnostic> problems;

    Cheats(Variant variant, Consumer<Diagnostic> problems) {
        this.variant = variant;
        this.problems = problems;
    }

    void tryOn(Activity activity) {
        List<TrialMachine> machines = activity.trials(variant);
        if (machines.isEmpty()) {
            return;
        }
        activity.solution(variant).forEach((step, answer) -> {
            if (answer instanceof Answer.Program solution) {
                new CheatWriter(machines, solution.source())
                        .all(activity.needless())
                        .forEach(cheat -> tryOn(activity, step, cheat));
            }
        });
    }

    private void tryOn(Activity activity, String step, Cheat cheat) {
        for (String source : cheat.sources()) {
            Judgement judgement =
                    activity.grade(variant, step, new Answer.Program(source), Earlier.NOTHING, RunControl.NONE);
            if (judgement instanceof Judgement.Graded graded) {
                if (graded.grade().score() >= 1) {
                    problems.accept(Diagnostic.error(
                            variant.exercise().places().of(step),
                            "exercise.cheat",
                            step,
                            cheat.name(),
                            variant.number() + "",
                            cheat.gist()));
                }
                return;
            }
        }
    }
}
