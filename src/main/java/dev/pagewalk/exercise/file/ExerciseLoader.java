package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Approval;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.LessonText;
import dev.pagewalk.exercise.MisconceptionLibrary;
import dev.pagewalk.exercise.Places;
import dev.pagewalk.exercise.bench.MachineReader;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.bench.SceneReader;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.Parameter;
import dev.pagewalk.exercise.expression.ParameterReader;
import dev.pagewalk.exercise.kind.Kinds;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.exercise.yaml.Folder;
import dev.pagewalk.exercise.yaml.Problems;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.MachineSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exercise's folder; finds all that is wrong, not the first only. What the files can say is their schema's
 * matter.
 */
public final class ExerciseLoader {

    private static final int USUAL_POOL = 200;
    /** What was allowed once. Attempts begun then, and their audit, go on with what it meant. */
    private static final Set<String> REFUSED_SINCE =
            Set.of("exercise.unaligned", "exercise.reserved", "exercise.tooEarly");

    private static final String ENGLISH = "text.en.md";
    private static final String CHINESE = "text.zh.md";

    private final ExerciseFiles files;
    private final Shared shared;
    private final Problems problems;
    private final String path;
    private final Path yaml;
    private final Set<String> named = new TreeSet<>();
    private Set<String> borne = Set.of();

    private ExerciseLoader(Folder folder, String path, Shared shared) {
        this.problems = new Problems();
        this.files = new ExerciseFiles(folder, shared.schemas(), problems);
        this.shared = shared;
        this.path = path;
        this.yaml = files.path(ExerciseFiles.EXERCISE);
    }

    /**
     * What came of loading: an exercise exactly if no problem is an error.
     *
     * @param draft what can be tried out nevertheless, for whoever writes it: only texts are wrong
     */
    public record Result(Optional<Exercise> exercise, List<FileProblem> problems, Optional<Exercise> draft) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads an exercise.
     *
     * @param path of the exercise below the exercises folder
     * @param shared what the exercises of its course share
     */
    public static Result load(Path folder, String path, Shared shared) {
        return new ExerciseLoader(new Folder.Disk(folder), path, shared).load(true);
    }

    /** The same without a look at what was approved. */
    public static Result loadUnapproved(Path folder, String path, Shared shared) {
        return new ExerciseLoader(new Folder.Disk(folder), path, shared).load(false);
    }

    /**
     * An exercise from content that was kept: good once, whatever became of its folder since.
     *
     * @param path of its folder then
     */
    public static Result reopen(String path, Content content) {
        var folder = new Folder.Kept(Path.of(path), content.own());
        return new ExerciseLoader(folder, path, Shared.reopen(content.shared()))
                .former()
                .load(false);
    }

    /** Reads an exercise of an earlier release: what was refused since was good then. */
    static Result former(Path folder, String path, Shared shared) {
        return new ExerciseLoader(new Folder.Disk(folder), path, shared)
                .former()
                .load(true);
    }

    private ExerciseLoader former() {
        borne = REFUSED_SINCE;
        return this;
    }

    private Result load(boolean approved) {
        Optional<Exercise> exercise =
                files.yaml(ExerciseFiles.EXERCISE, "exercise").map(top -> exercise(top, approved));
        boolean texts = problems.sorted().stream()
                .filter(FileProblem::error)
                .allMatch(problem ->
                        Set.of(files.path(ENGLISH), files.path(CHINESE)).contains(problem.file()));
        return problems.none(borne)
                ? new Result(exercise, problems.sorted(), Optional.empty())
                : new Result(Optional.empty(), problems.sorted(), exercise.filter(draft -> texts));
    }

    private Consumer<Diagnostic> into(Path file) {
        return diagnostic -> problems.addAll(file, List.of(diagnostic));
    }

    private Exercise exercise(Yaml.Mapping top, boolean approved) {
        var reader = new ParameterReader(into(yaml));
        List<Parameter> parameters = reader.read(top.mapping("params"));
        Map<String, Class<?>> names = reader.names();
        var language = new ExpressionLanguage(names);
        List<Expression> requirements = requirements(top, language);
        Yaml.Mapping described = top.mapping("machine");
        MachineSettings settings = MachineReader.read(described, MachineSettings.DEFAULT, into(yaml))
                .orElse(MachineSettings.DEFAULT);
        MisconceptionLibrary library = shared.library().with(top.mapping("misconceptions"), into(yaml));
        var scenes = new SceneReader(files, problems);
        Scene setup = scenes.read(top.mapping("setup"), language);
        var source = new ActivitySource(scenes, names, language, library, settings, named, into(yaml));
        List<Activity> activities = activities(top.list("ask"), source);
        var everyName = new ExpressionLanguage(withCells(names, activities));
        Map<String, LessonText> texts = texts(activities, library, names, everyName);
        Approval approval = approved ? approval(texts) : Approval.NONE;
        List<String> steps =
                activities.stream().flatMap(one -> one.steps().stream()).toList();
        int pool = parameters.isEmpty() ? 1 : (int) top.number("pool", USUAL_POOL);
        var testSource = new ActivitySource(scenes, names, everyName, library, settings, named, into(yaml));
        List<ExerciseTest> tests = new TestsReader(steps, pool, testSource).read(top.list("tests"));
        Exercise.About about = about(top, steps);
        return new Exercise(
                about,
                content(about.id()),
                pool,
                new Exercise.Machines(settings, MachineReader.seed(described)),
                library,
                parameters,
                requirements,
                setup,
                activities,
                texts,
                tests,
                approval,
                Places.of(top));
    }

    private Content content(String id) {
        var own = new LinkedHashMap<>(files.read());
        @Nullable String approved = own.remove(Approval.FILE);
        return Content.of(id, own, approved, shared.kept(named));
    }

    private Exercise.About about(Yaml.Mapping top, List<String> steps) {
        Map<String, String> renamed = top.texts("renamed");
        renamed.forEach((once, now) -> {
            if (!steps.contains(now)) {
                SourceSpan span = top.mapping("renamed").span(once);
                problems.error(yaml, span, "exercise.noStep", now, String.join(", ", steps));
            }
        });
        for (String key : List.of("title", "summary")) {
            if (!top.texts(key).containsKey("zh")) {
                problems.addAll(yaml, List.of(lacks(top.span(key), "exercise.schema.required", "zh")));
            }
        }
        Untranslated.check(top, shared.demands(), into(yaml), "title", "summary");
        return new Exercise.About(
                path,
                top.text("id", path),
                top.list("aliases").stream().map(Yaml::text).toList(),
                renamed,
                top.texts("title"),
                top.texts("summary"),
                (int) top.number("minutes", 10),
                top.text("lesson", ""));
    }

    private List<Expression> requirements(Yaml.Mapping top, ExpressionLanguage language) {
        List<Expression> requirements = new ArrayList<>();
        for (Yaml item : top.list("require")) {
            Expression requirement =
                    language.compile(Yaml.text(item), item.span(), Expression.Type.BOOLEAN, into(yaml));
            if (requirement != null) {
                requirements.add(requirement);
            }
        }
        return requirements;
    }

    private static List<Activity> activities(List<Yaml> items, ActivitySource source) {
        var activities = new ArrayList<Activity>();
        var ids = new HashSet<String>();
        for (Yaml item : items) {
            var fields = (Yaml.Mapping) item;
            source.unique(ids, fields);
            Optional<Scene> scene = source.scene(fields, "scene");
            Kinds.named(fields.text("kind", ""))
                    .ifPresentOrElse(
                            kind -> activities.add(kind.reader().read(fields.text("id", ""), scene, fields, source)),
                            () -> source.problems()
                                    .accept(Diagnostic.error(
                                            fields.span("kind"),
                                            "exercise.noId",
                                            fields.text("kind", ""),
                                            Kinds.names())));
        }
        return activities;
    }

    private Map<String, LessonText> texts(
            List<Activity> activities,
            MisconceptionLibrary library,
            Map<String, Class<?>> parameters,
            ExpressionLanguage language) {
        // What could not be read has texts too, which are no mistake.
        boolean whole = problems.none();
        var early = new EarlyNames(activities, parameters.keySet());
        Optional<LessonText> english = files.text(ENGLISH).map(found -> parsed(found, ENGLISH, language));
        LessonText fallback = english.orElse(LessonText.EMPTY);
        if (english.isPresent()) {
            early.check(fallback, into(files.path(ENGLISH)));
            new TextCheck(fallback, LessonText.EMPTY, shared.demands(), into(files.path(ENGLISH)))
                    .check(activities, library.own(), whole);
        }
        LessonText chinese = chinese(language).orElse(LessonText.EMPTY);
        if (!chinese.places().isEmpty()) {
            early.check(chinese, into(files.path(CHINESE)));
            var check = new TextCheck(chinese, fallback, shared.demands(), into(files.path(CHINESE)));
            check.check(activities, library.own(), whole);
            if (english.isPresent() && problems.none(files.path(ENGLISH)) && problems.none(files.path(CHINESE))) {
                new TextComparison(
                                fallback,
                                chinese,
                                shared.demands(),
                                into(files.path(ENGLISH)),
                                into(files.path(CHINESE)))
                        .check(check.missing());
            }
        }
        return Map.of("en", fallback, "zh", chinese.or(fallback));
    }

    private LessonText parsed(String markdown, String file, ExpressionLanguage language) {
        LessonText text = LessonText.parse(markdown, language, into(files.path(file)));
        TableHeaders.check(text, into(files.path(file)));
        return text;
    }

    /** Without it, what is English is shown. */
    private Optional<LessonText> chinese(ExpressionLanguage language) {
        Path file = files.path(CHINESE);
        if (files.has(CHINESE)) {
            Optional<LessonText> text = files.text(CHINESE).map(found -> parsed(found, CHINESE, language));
            if (text.isPresent() && text.get().places().isEmpty()) {
                problems.addAll(file, List.of(lacks(SourceSpan.START, "exercise.noChinese")));
            }
            return text;
        }
        problems.addAll(file, List.of(lacks(SourceSpan.START, "exercise.noChinese")));
        return Optional.empty();
    }

    private Diagnostic lacks(SourceSpan span, String key, String... arguments) {
        return Demand.LANGUAGES.lacks(shared.demands(), span, key, arguments);
    }

    /** An exercise that nobody has approved is usable. */
    private Approval approval(Map<String, LessonText> texts) {
        if (!files.has(Approval.FILE)) {
            return Approval.NONE;
        }
        Approval approval =
                files.yaml(Approval.FILE, "approved").map(Approval::read).orElse(Approval.NONE);
        texts.forEach(
                (language, text) -> approval.movedTexts(language, text, into(files.path("text." + language + ".md"))));
        return approval;
    }

    /** Texts shown after answering and tests may name cells. */
    private static Map<String, Class<?>> withCells(Map<String, Class<?>> names, List<Activity> activities) {
        var all = new LinkedHashMap<>(names);
        activities.forEach(activity -> all.putAll(activity.names()));
        return all;
    }
}
