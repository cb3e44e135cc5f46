package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Filed;
import dev.pagewalk.course.Submission;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grades the answers to one task that were handed in together: in the order of the exercise, each after those before it. What is no
 * answer, and what doesn't compile, has no grade; it stands on the sheet.
 *
 * @param attempt as it was before
 * @param told whether something is said about answers when they come
 */
record SheetGrading(Variant variant, Attempt attempt, double afterHelp, boolean told, Filed filed) {

    List<Submission> grade(Map<String, String> given, RunControl control) {
        var graded = new ArrayList<Submission>();
        Attempt now = attempt;
        for (Activity activity : variant.exercise().activities()) {
            for (String step : activity.steps()) {
                if (given.containsKey(step)) {
                    Optional<Submission> one = grade(now, activity, step, given.get(step), control);
                    one.ifPresent(graded::add);
                    Attempt before = now;
                    now = one.map(kept -> with(before, kept)).orElse(before);
                }
            }
        }
        return graded;
    }

    private Optional<Submission> grade(Attempt now, Activity activity, String step, String given, RunControl control) {
        Earlier earlier = new CarriedForward(variant, now).before(activity, step);
        return Grading.grade(variant, activity, step, given, earlier, control) instanceof Grading.Outcome.Graded graded
                ? Optional.of(submission(now, activity, step, given, graded.grade()))
                : Optional.empty();
    }

    private Submission submission(Attempt now, Activity activity, String step, String given, Grade grade) {
        double credit = new Credit(variant.exercise(), now, afterHelp, told).of(activity, step);
        return new Submission(draw(), step, given, grade, credit, EngineIdentity.present(), Optional.of(filed));
    }

    private long draw() {
        return attempt.draw().orElseThrow().id();
    }

    /** The attempt with an answer that will be kept. */
    private Attempt with(Attempt before, Submission one) {
        return before.with(new Answer(
                0,
                Optional.of(draw()),
                one.stepId(),
                before.answersTo(one.stepId()).size() + 1,
                one.given(),
                one.grade(),
                one.credit(),
                one.engine(),
                filed.at(),
                Optional.of(filed.submissionId())));
    }
}
