package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.machine.MachineSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an exercise's folder; finds all that is wrong, not the first only. What the files can say is their schema's matter. */
public final class ExerciseLoader {

    static final String FILE = "exercise.yaml";
    static final List<String> LANGUAGES = List.of("en", "zh");
    private static final int USUAL_POOL = 200;

    private final ExerciseFiles files;
    private final Problems problems;
    private final String id;
    private final Path yaml;

    private final boolean approved;

    private ExerciseLoader(Path folder, String id, boolean approved) {
        this.approved = approved;
        this.problems = new Problems();
        this.files = new ExerciseFiles(folder, problems);
        this.id = id;
        this.yaml = files.path(FILE);
    }

    /** What came of loading: an exercise exactly if no problem is an error. */
    public record Result(Optional<Exercise> exercise, List<FileProblem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** @param id the exercise's path below the exercises folder */
    public static Result load(Path folder, String id) {
        return load(folder, id, true);
    }

    /** The same without a look at what was approved. */
    static Result loadUnapproved(Path folder, String id) {
        return load(folder, id, false);
    }

    private static Result load(Path folder, String id, boolean approved) {
        var loader = new ExerciseLoader(folder, id, approved);
        Optional<Exercise> exercise = loader.files.yaml(FILE, "exercise").map(loader::exercise);
        return new Result(loader.problems.none() ? exercise : Optional.empty(), loader.problems.sorted());
    }

    private Consumer<Diagnostic> into(Path file) {
        return diagnostic -> problems.addAll(file, List.of(diagnostic));
    }

    private Exercise exercise(Yaml.Mapping top) {
        var reader = new ParameterReader(into(yaml));
        List<Parameter> parameters = reader.read(top.mapping("params"));
        Map<String, Class<?>> names = reader.names();
        var language = new ExpressionLanguage(names);
        List<Expression> requirements = new ArrayList<>();
        for (Yaml item : top.list("require")) {
            Expression requirement = language.compile(text(item), item.span(), Expression.Type.BOOLEAN, into(yaml));
            if (requirement != null) {
                requirements.add(requirement);
            }
        }
        MachineSettings settings = MachineReader.read(top.mapping("machine"), MachineSettings.DEFAULT, into(yaml))
                .orElse(MachineSettings.DEFAULT);
        MisconceptionLibrary library = MisconceptionLibrary.BUILT_IN.with(top.mapping("misconceptions"), into(yaml));
        var scenes = new SceneReader(files, problems);
        Scene setup = scenes.read(top.mapping("setup"), language);
        var reading = new Reading(scenes, names, language, library, settings, into(yaml));
        var activities = new ActivityReader(reading).read(top.list("ask"));
        Map<String, Class<?>> everyName = withCells(names, activities);
        Map<String, LessonText> texts = texts(activities, library, new ExpressionLanguage(everyName));
        Approval approval = approval(texts);
        var exercise = new Exercise(
                id,
                "",
                localized(top.mapping("title")),
                localized(top.mapping("summary")),
                (int) top.number("minutes", 10),
                parameters.isEmpty() ? 1 : (int) top.number("pool", USUAL_POOL),
                top.text("lesson", ""),
                settings,
                library,
                parameters,
                requirements,
                setup,
                activities,
                texts,
                List.of(),
                approval,
                Places.of(top));
        List<ExerciseTest> tests = tests(top, exercise, everyName, scenes);
        return new Exercise(
                exercise.id(),
                files.hash(),
                exercise.title(),
                exercise.summary(),
                exercise.minutes(),
                exercise.pool(),
                exercise.lesson(),
                settings,
                library,
                parameters,
                requirements,
                setup,
                activities,
                texts,
                tests,
                approval,
                exercise.places());
    }

    private static Map<String, String> localized(Yaml.Mapping texts) {
        var all = new LinkedHashMap<String, String>();
        texts.values().forEach((language, text) -> all.put(language, text(text)));
        return all;
    }

    static String text(Yaml yaml) {
        return yaml instanceof Yaml.Scalar scalar ? scalar.text() : "";
    }

    private Map<String, LessonText> texts(
            List<Activity> activities, MisconceptionLibrary library, ExpressionLanguage language) {
        var texts = new LinkedHashMap<String, LessonText>();
        // What could not be read has texts too, which are no mistake.
        boolean whole = problems.none();
        for (String tag : LANGUAGES) {
            String name = "text." + tag + ".md";
            Optional<LessonText> text =
                    files.text(name).map(found -> LessonText.parse(found, language, into(files.path(name))));
            if (text.isPresent()) {
                new TextCheck(text.get(), into(files.path(name))).check(activities, library.own(), whole);
                texts.put(tag, text.get());
            }
        }
        LessonText english = texts.get("en");
        LessonText chinese = texts.get("zh");
        if (english != null && chinese != null && problems.none()) {
            new TextComparison(english, chinese, into(files.path("text.en.md")), into(files.path("text.zh.md")))
                    .check();
        }
        return texts;
    }

    /** An exercise that nobody has approved is usable. */
    private Approval approval(Map<String, LessonText> texts) {
        if (!approved || !files.has(Approval.FILE)) {
            return Approval.NONE;
        }
        Approval approval =
                files.yaml(Approval.FILE, "approved").map(Approval::read).orElse(Approval.NONE);
        texts.forEach((language, text) ->
                ApprovalCheck.texts(approval, language, text, into(files.path("text." + language + ".md"))));
        return approval;
    }

    /** Texts shown after answering and tests may name cells. */
    private static Map<String, Class<?>> withCells(Map<String, Class<?>> names, List<Activity> activities) {
        var all = new LinkedHashMap<>(names);
        for (Activity activity : activities) {
            if (activity instanceof Activity.Cells cells) {
                cells.cells().stream().filter(cell -> !cell.text()).forEach(cell -> all.put(cell.id(), Long.class));
                if (cells.address() != null) {
                    all.put("va", Long.class);
                }
            }
        }
        return all;
    }

    private List<ExerciseTest> tests(
            Yaml.Mapping top, Exercise exercise, Map<String, Class<?>> names, SceneReader scenes) {
        var language = new ExpressionLanguage(names);
        var tests = new ArrayList<ExerciseTest>();
        for (Yaml item : top.list("tests")) {
            if (item instanceof Yaml.Mapping test) {
                String step = test.text("step", "");
                if (!exercise.steps().contains(step)) {
                    problems.error(yaml, test.span(), "exercise.noStep", step, String.join(", ", exercise.steps()));
                }
                @Nullable String misconception =
                        test.get("misconception").map(ExerciseLoader::text).orElse(null);
                if (misconception != null && !exercise.misconceptions().knows(misconception)) {
                    problems.error(
                            yaml,
                            span(test, "misconception"),
                            "exercise.noMisconception",
                            misconception,
                            words(exercise.misconceptions().ids()));
                }
                int variant = (int) test.number("variant", 0);
                if (variant >= exercise.pool()) {
                    problems.error(
                            yaml, span(test, "variant"), "exercise.noVariant", variant + "", exercise.pool() + "");
                }
                tests.add(new ExerciseTest(
                        test.span(),
                        variant,
                        step,
                        test.text("choose", ""),
                        given(test, "value", language, Expression.Type.NUMBER),
                        given(test, "text", language, Expression.Type.TEXT),
                        scenes.program(test, "program", language),
                        scenes.calls(test.list("calls"), language),
                        Double.parseDouble(test.text("score", "0")),
                        misconception));
            }
        }
        return tests;
    }

    private @Nullable Expression given(
            Yaml.Mapping test, String key, ExpressionLanguage language, Expression.Type type) {
        Optional<Yaml> given = test.get(key);
        return given.isEmpty()
                ? null
                : language.compile(text(given.get()), given.get().span(), type, into(yaml));
    }

    /** The ids of a list, for messages. */
    static String words(Iterable<String> ids) {
        var all = new ArrayList<String>();
        ids.forEach(all::add);
        return all.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Where a value stands; its mapping's place if it isn't there. */
    static SourceSpan span(Yaml.Mapping mapping, String key) {
        return mapping.get(key).map(Yaml::span).orElse(mapping.span());
    }
}
