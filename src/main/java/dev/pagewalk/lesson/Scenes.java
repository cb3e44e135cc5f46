package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;

/** Which activities of an exercise share a machine. */
final class Scenes {

    private Scenes() {}

    /** Id of the activity whose machine serves this activity. */
    static String of(Exercise exercise, Activity activity) {
        String scene = "";
        for (Activity one : exercise.activities()) {
            scene = one.scene().isPresent() ? one.id() : scene;
            if (one.equals(activity)) {
                break;
            }
        }
        return scene;
    }
}
