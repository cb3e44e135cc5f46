package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All exercises of a folder at one moment; immutable. A broken exercise leaves its last good version in the catalogue. */
public final class ExerciseCatalog {

    /** Nothing yet. */
    public static final ExerciseCatalog EMPTY = new ExerciseCatalog(List.of(), Map.of(), List.of());

    /** Variants that are tried when an exercise is loaded; {@code pagewalk check} tries all. */
    public static final int TRIED_ON_LOADING = 3;

    private final List<Module> modules;
    private final Map<String, Exercise> exercises;
    private final List<FileProblem> problems;

    private ExerciseCatalog(List<Module> modules, Map<String, Exercise> exercises, List<FileProblem> problems) {
        this.modules = List.copyOf(modules);
        this.exercises = new LinkedHashMap<>(exercises);
        this.problems = List.copyOf(problems);
    }

    /** A module with its exercises in order. */
    public record Module(
            String id, Map<String, String> title, Map<String, String> summary, List<Exercise> exercises) {
        public Module {
            exercises = List.copyOf(exercises);
        }

        public String title(Locale language) {
            return Exercise.inLanguage(title, language);
        }

        public String summary(Locale language) {
            return Exercise.inLanguage(summary, language);
        }
    }

    public List<Module> modules() {
        return modules;
    }

    public Optional<Exercise> exercise(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** What is wrong in the folder. */
    public List<FileProblem> problems() {
        return problems;
    }

    /**
     * Reads a folder with a course.yaml.
     *
     * @param variants how many of each exercise are tried; one that fails is not used
     * @param before catalogue with the last good versions
     */
    public static ExerciseCatalog load(Path root, int variants, ExerciseCatalog before) {
        var problems = new Problems();
        var found = new ArrayList<FileProblem>();
        var modules = new ArrayList<Module>();
        var exercises = new LinkedHashMap<String, Exercise>();
        var course = new ExerciseFiles(root, problems).yaml("course.yaml", "course");
        if (course.isEmpty()) {
            return new ExerciseCatalog(before.modules, before.exercises, problems.sorted());
        }
        for (Yaml item : course.get().list("modules")) {
            String id = ExerciseLoader.text(item);
            Path folder = root.resolve(id);
            Optional<Yaml.Mapping> module = new ExerciseFiles(folder, problems).yaml("module.yaml", "module");
            if (module.isEmpty()) {
                before.modules.stream().filter(old -> old.id.equals(id)).forEach(old -> {
                    modules.add(old);
                    old.exercises.forEach(exercise -> exercises.put(exercise.id(), exercise));
                });
                continue;
            }
            var here = new ArrayList<Exercise>();
            for (Yaml name : module.get().list("exercises")) {
                String exerciseId = id + "/" + ExerciseLoader.text(name);
                ExerciseLoader.Result loaded = one(folder.resolve(ExerciseLoader.text(name)), exerciseId, variants, before);
                found.addAll(loaded.problems());
                loaded.exercise().or(() -> before.exercise(exerciseId)).ifPresent(here::add);
            }
            here.forEach(exercise -> exercises.put(exercise.id(), exercise));
            modules.add(new Module(
                    id, localized(module.get().mapping("title")), localized(module.get().mapping("summary")), here));
        }
        found.addAll(0, problems.sorted());
        return new ExerciseCatalog(modules, exercises, found);
    }

    /** Loads and tries one exercise; one whose files have not changed is the old one. */
    private static ExerciseLoader.Result one(Path folder, String id, int variants, ExerciseCatalog before) {
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, id);
        if (loaded.exercise().isEmpty()) {
            return loaded;
        }
        Exercise exercise = loaded.exercise().get();
        Optional<Exercise> old = before.exercise(id).filter(known -> known.hash().equals(exercise.hash()));
        if (old.isPresent()) {
            return new ExerciseLoader.Result(old, loaded.problems());
        }
        List<FileProblem> tried = tried(exercise, folder, variants);
        var all = new ArrayList<>(loaded.problems());
        all.addAll(tried);
        return new ExerciseLoader.Result(
                tried.stream().anyMatch(FileProblem::error) ? Optional.empty() : Optional.of(exercise), all);
    }

    /** Whatever an exercise manages to break in us, the others stay usable. */
    private static List<FileProblem> tried(Exercise exercise, Path folder, int variants) {
        try {
            return ExerciseCheck.check(exercise, folder, variants);
        } catch (RuntimeException ours) {
            var problems = new Problems();
            problems.error(
                    folder.resolve(ExerciseLoader.FILE), SourceSpan.START, "exercise.internal",
                    ours.toString());
            return problems.sorted();
        }
    }

    private static Map<String, String> localized(Yaml.Mapping texts) {
        var all = new LinkedHashMap<String, String>();
        texts.values().forEach((language, text) -> all.put(language, ExerciseLoader.text(text)));
        return all;
    }
}
