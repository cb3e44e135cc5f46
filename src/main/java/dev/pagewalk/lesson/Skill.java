package dev.pagewalk.lesson;

import dev.pagewalk.course.AttemptOverview;
import dev.pagewalk.course.Mastery;
import dev.pagewalk.course.Result;
import dev.pagewalk.course.Round;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One activity of an exercise as something that can be done again and again with other numbers, and how well a student
 * does it.
 */
public record Skill(Exercise exercise, Activity activity, Mastery mastery) {

    /** Between exercise and activity in {@link #id()}; neither can contain it. */
    private static final String PART = "#";

    /** What attempts at this activity alone are filed under. */
    public String id() {
        return id(exercise.id(), activity.id());
    }

    /** The activity as a version of the exercise has it, whatever it is called there; empty if it has none. */
    public Optional<Activity> in(Exercise version) {
        return exercise.names(activity).stream()
                .flatMap(name -> version.activity(name).stream())
                .findFirst();
    }

    static String id(String exercise, String activity) {
        return exercise + PART + activity;
    }

    /** The id of the exercise that an attempt belongs to, whether at all of it or at one activity. */
    static String exerciseOf(String filed) {
        return filed.contains(PART) ? filed.substring(0, filed.indexOf(PART)) : filed;
    }

    /** How the activity went in an attempt; empty if the attempt says nothing about it yet. */
    static Optional<Round> round(AttemptOverview attempt, Exercise exercise, Activity activity) {
        List<List<Result>> steps = activity.steps().stream()
                .map(step -> attempt.results().stream()
                        .filter(result -> exercise.step(result.stepId()).equals(step))
                        .toList())
                .toList();
        boolean all = !steps.isEmpty() && steps.stream().noneMatch(List::isEmpty);
        boolean wrong = steps.stream()
                .anyMatch(results -> !results.isEmpty() && results.getFirst().score() < 1);
        if (!all && !wrong) {
            return Optional.empty();
        }
        Optional<Instant> last =
                steps.stream().flatMap(List::stream).map(Result::at).max(Comparator.naturalOrder());
        return last.map(at -> new Round(attempt.number(), !wrong, at));
    }
}
