package dev.pagewalk.exercise;

import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Parameter;
import dev.pagewalk.machine.MachineSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * An exercise or lesson as its files say; immutable.
 *
 * @param about what is said of it before it is opened
 * @param content exactly which files it was read from
 * @param pool number of variants
 * @param machine how its machines are built
 * @param misconceptions that its activities may name
 * @param approval what a person has found right
 * @param places of its parts in exercise.yaml
 */
public record Exercise(
        About about,
        Content content,
        int pool,
        Machines machine,
        MisconceptionLibrary misconceptions,
        List<Parameter> parameters,
        List<Expression> requirements,
        Scene setup,
        List<Activity> activities,
        Map<String, LessonText> texts,
        List<ExerciseTest> tests,
        Approval approval,
        Places places) {

    /** Tags of the languages that texts are written in; the first is what others fall back to. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    public Exercise {
        parameters = List.copyOf(parameters);
        requirements = List.copyOf(requirements);
        activities = List.copyOf(activities);
        texts = Map.copyOf(texts);
        tests = List.copyOf(tests);
    }

    /**
     * What is said of an exercise before it is opened.
     *
     * @param path of its folder below the exercises folder, such as {@code m3-page-tables/translate-by-hand}
     * @param id what attempts are filed under: the path, unless the file names another that outlives a move
     * @param aliases ids that it had before
     * @param renamed steps that have another id now, by the old one
     * @param title by language tag
     * @param summary one sentence by language tag
     * @param minutes how long it takes
     * @param lesson number of the curriculum's lesson, such as {@code 5.1}; empty if it belongs to none
     */
    public record About(
            String path,
            String id,
            List<String> aliases,
            Map<String, String> renamed,
            Map<String, String> title,
            Map<String, String> summary,
            int minutes,
            String lesson) {
        public About {
            aliases = List.copyOf(aliases);
            renamed = Map.copyOf(renamed);
            title = Map.copyOf(title);
            summary = Map.copyOf(summary);
        }
    }

    /**
     * How its machines are built.
     *
     * @param settings their sizes
     * @param seed of every machine if the author fixed it; empty if each variant has its own
     */
    public record Machines(MachineSettings settings, OptionalLong seed) {}

    public String id() {
        return about.id;
    }

    /** Of its folder below the exercises folder. */
    public String path() {
        return about.path;
    }

    /** Of all that it depends on: two exercises of the same hash and id are the same. */
    public String hash() {
        return content.hash();
    }

    public int minutes() {
        return about.minutes;
    }

    public String lesson() {
        return about.lesson;
    }

    public MachineSettings settings() {
        return machine.settings;
    }

    public String title(Locale language) {
        return inLanguage(about.title, language);
    }

    public String summary(Locale language) {
        return inLanguage(about.summary, language);
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

    /** The activity that a step belongs to. */
    public Optional<Activity> activityOf(String step) {
        return activities.stream()
                .filter(activity -> activity.steps().contains(step))
                .findFirst();
    }

    /** What a step is called now that was called so once. */
    public String step(String once) {
        return about.renamed.getOrDefault(once, once);
    }

    /** All ids that an activity has had, today's first. */
    public List<String> names(Activity activity) {
        Stream<String> once = about.renamed.entrySet().stream()
                .filter(renamed -> activity.steps().contains(renamed.getValue()))
                .map(renamed -> renamed.getKey().split("\\.", 2)[0]);
        return Stream.concat(Stream.of(activity.id()), once.sorted()).distinct().toList();
    }

    /** A text in a language, in English if there is none. */
    public static String inLanguage(Map<String, String> texts, Locale language) {
        return texts.getOrDefault(language.getLanguage(), texts.getOrDefault("en", ""));
    }
}
