package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.machine.RunControl;

/**
 * What a student's answers owe to the student's own earlier ones. An answer that followed from a number holds as long
 * as that number stands; once it was answered again with another value, the step is open again.
 */
record CarriedForward(Variant variant, Attempt attempt) {

    /** The newest answers to the steps before one that still hold. */
    Earlier before(Activity activity, String until) {
        Earlier earlier = Earlier.NOTHING;
        for (String step : activity.steps()) {
            if (step.equals(until)) {
                break;
            }
            Answer latest = attempt.latest(step).orElse(null);
            if (latest != null
                    && !outdated(activity, latest, earlier)
                    && activity.read(step, latest.given()) instanceof AnswerReading.Understood(var answer)) {
                earlier = earlier.with(step, answer);
            }
        }
        return earlier;
    }

    /** True if the newest answer to a step followed from a number that was corrected since. */
    boolean outdated(String step) {
        Answer latest = attempt.latest(step).orElse(null);
        Activity activity = variant.exercise().activityOf(step).orElse(null);
        return latest != null
                && activity != null
                && carried(latest)
                && outdated(activity, latest, before(activity, step));
    }

    private boolean outdated(Activity activity, Answer latest, Earlier earlier) {
        return carried(latest)
                && activity.steps().contains(latest.stepId())
                && !(Grading.grade(variant, activity, latest.stepId(), latest.given(), earlier, RunControl.NONE)
                                instanceof Grading.Outcome.Graded graded
                        && graded.grade().verdict().full());
    }

    /** True of answers that may be right only by the student's own numbers: those that Pagewalk filled in are, too. */
    private static boolean carried(Answer answer) {
        return switch (answer.grade().verdict()) {
            case FOLLOWS, SHOWN -> true;
            case RIGHT, PARTLY, WRONG, HANDED_IN -> false;
        };
    }
}
