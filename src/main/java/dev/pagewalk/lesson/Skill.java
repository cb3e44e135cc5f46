package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Mastery;
import dev.pagewalk.course.Round;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
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
        return id(exercise, activity);
    }

    static String id(Exercise exercise, Activity activity) {
        return exercise.id() + PART + activity.id();
    }

    /** The exercise that an attempt belongs to, whether at all of it or at one activity. */
    static String exerciseOf(Attempt attempt) {
        String id = attempt.version().exerciseId();
        return id.contains(PART) ? id.substring(0, id.indexOf(PART)) : id;
    }

    /** How the activity went in an attempt; empty if the attempt says nothing about it yet. */
    static Optional<Round> round(Attempt attempt, Activity activity) {
        List<List<Answer>> steps =
                activity.steps().stream().map(attempt::answersTo).toList();
        boolean all = !steps.isEmpty() && steps.stream().noneMatch(List::isEmpty);
        boolean wrong = steps.stream()
                .anyMatch(answers -> !answers.isEmpty() && !answers.getFirst().right());
        if (!all && !wrong) {
            return Optional.empty();
        }
        return steps.stream()
                .flatMap(List::stream)
                .map(Answer::at)
                .max(java.util.Comparator.naturalOrder())
                .map(at -> new Round(attempt.variantSeed(), !wrong, at));
    }
}
