package dev.pagewalk.homework;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import java.util.List;
import java.util.Optional;

/**
 * An exercise, or one of its activities, as it was when it was put into the homework: no later edit of its files changes it.
 *
 * @param exerciseId of the exercise then
 * @param path of its folder then
 * @param versionHash of its content, which is kept
 * @param activityId the only activity that is asked; empty of a whole exercise
 */
public record Task(String exerciseId, String path, String versionHash, Optional<String> activityId) {

    /** A task of an exercise as it is now. Its content has to be kept: {@link Assignments#task}. */
    static Task of(Exercise exercise, Optional<String> activityId) {
        return new Task(exercise.id(), exercise.path(), exercise.hash(), activityId);
    }

    /** What of the exercise is asked, in order. */
    public List<Activity> activities(Exercise exercise) {
        return asked(exercise, activityId);
    }

    /** Ids of what is answered, in order. */
    public List<String> steps(Exercise exercise) {
        return steps(exercise, activityId);
    }

    static List<Activity> asked(Exercise exercise, Optional<String> activityId) {
        return exercise.activities().stream()
                .filter(activity -> activityId.isEmpty() || activityId.get().equals(activity.id()))
                .toList();
    }

    static List<String> steps(Exercise exercise, Optional<String> activityId) {
        return asked(exercise, activityId).stream()
                .flatMap(activity -> activity.steps().stream())
                .toList();
    }
}
