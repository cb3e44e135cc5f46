package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Help;
import java.util.List;
import java.util.Optional;

/**
 * What a right answer counts that is given next: what help, earlier tries, and a truth that was seen too soon leave of it.
 *
 * @param afterHelp what it counts after help, 0 to 1
 * @param told false if nothing is said about answers: then a further one is nobody's second try, and nothing was seen too soon
 */
record Credit(Exercise exercise, Attempt attempt, double afterHelp, boolean told) {

    double of(Activity activity, String step) {
        double credit = help(activity, step).equals(Help.NONE) ? 1 : afterHelp;
        return told ? credit * activity.tries(step).credit(nextTry(step)) : credit;
    }

    /**
     * Hints about an activity as a whole are taken under its own id, and count for all that is still open. After the
     * machine has run, or was seen where it had run, a prediction is worth as much as one with help.
     */
    private Help help(Activity activity, String step) {
        int shared = activity.id().equals(step) ? 0 : attempt.hintsTaken(activity.id());
        return new Help(
                attempt.hintsTaken(step) + shared,
                told && (activity.predicts() && predicted(activity) || foreseen(activity)));
    }

    /** True once something was answered everywhere. */
    boolean predicted(Activity activity) {
        return activity.steps().stream()
                .noneMatch(step -> attempt.answersTo(step).isEmpty());
    }

    /** True if the student saw what the machine did, on a later step, without having predicted it. */
    boolean foreseen(Activity activity) {
        List<Activity> all = exercise.activities();
        return activity.predicts()
                && all.subList(all.indexOf(activity) + 1, all.size()).stream()
                        .anyMatch(later -> Scenes.of(exercise, later).equals(Scenes.of(exercise, activity))
                                && attempt.visited().contains(later.id()));
    }

    /**
     * The number of the next try of a step, from 1. The same answer again is no further try, and neither is one to
     * other numbers.
     */
    int nextTry(String step) {
        Optional<Long> draw = attempt.draw().map(kept -> kept.id());
        return 1
                + (int) attempt.answersTo(step).stream()
                        .filter(answer -> answer.drawId().equals(draw))
                        .map(Answer::given)
                        .distinct()
                        .count();
    }
}
