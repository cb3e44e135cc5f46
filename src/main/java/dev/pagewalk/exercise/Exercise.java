package dev.pagewalk.exercise;

import dev.pagewalk.machine.MachineSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise or lesson as its files say; immutable.
 *
 * @param id path below the exercises folder, such as {@code m3-page-tables/translate-by-hand}
 * @param hash of all its files: two exercises of the same hash are the same
 * @param title by language tag
 * @param summary one sentence by language tag
 * @param minutes how long it takes
 * @param pool number of variants
 * @param lesson number of the curriculum's lesson, such as {@code 5.1}; empty if it belongs to none
 * @param misconceptions that its activities may name
 * @param approval what a person has found right
 * @param places of its parts in exercise.yaml
 */
public record Exercise(
        String id,
        String hash,
        Map<String, String> title,
        Map<String, String> summary,
        int minutes,
        int pool,
        String lesson,
        MachineSettings settings,
        MisconceptionLibrary misconceptions,
        List<Parameter> parameters,
        List<Expression> requirements,
        Scene setup,
        List<Activity> activities,
        Map<String, LessonText> texts,
        List<ExerciseTest> tests,
        Approval approval,
        Places places) {

    public Exercise {
        title = Map.copyOf(title);
        summary = Map.copyOf(summary);
        parameters = List.copyOf(parameters);
        requirements = List.copyOf(requirements);
        activities = List.copyOf(activities);
        texts = Map.copyOf(texts);
        tests = List.copyOf(tests);
    }

    public String title(Locale language) {
        return inLanguage(title, language);
    }

    public String summary(Locale language) {
        return inLanguage(summary, language);
    }

    /** The text in the language, in English if there is none. */
    public LessonText text(Locale language) {
        LessonText text = texts.get(language.getLanguage());
        return text == null ? texts.getOrDefault("en", LessonText.EMPTY) : text;
    }

    /** Ids of everything that is answered, in order. */
    public List<String> steps() {
        return activities.stream()
                .flatMap(activity -> activity.steps().stream())
                .toList();
    }

    public Optional<Activity> activity(String activityId) {
        return activities.stream()
                .filter(activity -> activity.id().equals(activityId))
                .findFirst();
    }

    static String inLanguage(Map<String, String> texts, Locale language) {
        return texts.getOrDefault(language.getLanguage(), texts.getOrDefault("en", ""));
    }
}
