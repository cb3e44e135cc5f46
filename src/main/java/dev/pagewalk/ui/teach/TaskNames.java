package dev.pagewalk.ui.teach;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.Task;
import dev.pagewalk.ui.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What exercises and their activities are called where homework is made of them. */
record TaskNames(Phrases phrases, Locale language) {

    /** With the number of its lesson. */
    String exercise(Exercise exercise) {
        return (exercise.lesson().isEmpty() ? "" : exercise.lesson() + " ") + exercise.title(language);
    }

    /** The first heading in its text, as its author wrote it, else its number. */
    String activity(Exercise exercise, Activity activity) {
        return heading(exercise, activity)
                .orElseGet(() -> phrases.get(
                        "teach.assignment.step",
                        String.valueOf(exercise.activities().indexOf(activity) + 1)));
    }

    /** What is answered: its activity, and which part of it if there are several. */
    String step(Exercise exercise, Activity activity, String step) {
        String name = activity(exercise, activity);
        return activity.steps().size() > 1 ? name + " · " + step : name;
    }

    /** What is asked, as its author wrote it; numbers that only a variant knows are left out. */
    List<String> question(Exercise exercise, Activity activity) {
        return Arrays.stream(exercise.text(language).written(activity.id()).split("\\n\\s*\\n"))
                .filter(part -> !part.strip().startsWith("#"))
                .map(TaskNames::plain)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<String> heading(Exercise exercise, Activity activity) {
        return exercise.text(language).section(activity.id()).stream()
                .flatMap(text -> text.written().lines())
                .filter(line -> line.startsWith("###"))
                .map(line -> plain(line.replaceFirst("^#+", "")))
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    /** Without marks, and without what only a variant knows. */
    static String plain(String markdown) {
        return markdown.replaceAll("\\{\\{.*?}}", "…").replaceAll("[`*]", "").strip();
    }

    String task(Task task, Optional<Exercise> kept) {
        if (kept.isEmpty()) {
            return task.exerciseId();
        }
        return task.activityId()
                .flatMap(kept.get()::activity)
                .map(activity -> exercise(kept.get()) + " › " + activity(kept.get(), activity))
                .orElseGet(() -> exercise(kept.get()));
    }

    /** What has to be done, in a few words. */
    String size(Task task, Optional<Exercise> kept) {
        return kept.map(exercise -> size(task.activities(exercise), exercise, task.activityId()))
                .orElse("");
    }

    String size(Exercise exercise) {
        return size(exercise.activities(), exercise, Optional.empty());
    }

    private String size(List<Activity> activities, Exercise exercise, Optional<String> one) {
        if (one.isPresent() && !activities.isEmpty()) {
            return kind(activities.getFirst());
        }
        String steps = String.valueOf(
                activities.stream().filter(each -> !each.steps().isEmpty()).count());
        return exercise.minutes() > 0
                ? phrases.get("teach.assignment.size.minutes", steps, String.valueOf(exercise.minutes()))
                : phrases.get("teach.assignment.size", steps);
    }

    String kind(Activity activity) {
        return phrases.get("teach.kind." + activity.kind());
    }
}
