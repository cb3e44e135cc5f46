package dev.pagewalk.homework;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import java.util.List;
import java.util.Optional;

/**
 * A task that a student has.
 *
 * @param key of the slot, see {@link Slot#keys()}
 * @param activityId the only activity that is asked; empty of a whole exercise
 * @param versionHash of the content it began with
 * @param variant the number in the pool that was drawn first
 * @param attemptId where it is done, see {@link dev.pagewalk.course.Progress#attempt}
 */
public record WorkSlot(
        String key, String exerciseId, Optional<String> activityId, String versionHash, int variant, long attemptId) {

    /** What of the exercise is asked, in order. */
    public List<Activity> activities(Exercise exercise) {
        return Task.asked(exercise, activityId);
    }

    /** Ids of what is answered, in order. */
    public List<String> steps(Exercise exercise) {
        return Task.steps(exercise, activityId);
    }
}
