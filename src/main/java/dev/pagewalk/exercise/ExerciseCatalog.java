package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All exercises of a folder at one moment; immutable. A broken exercise leaves its last good version in the catalogue. */
public final class ExerciseCatalog {

    /** Nothing yet. */
    public static final ExerciseCatalog EMPTY = new ExerciseCatalog(List.of(), List.of(), List.of(), Map.of(), List.of());

    /** Variants that are tried when an exercise is loaded; {@code pagewalk check} tries all. */
    public static final int TRIED_ON_LOADING = 3;

    private final List<Module> modules;
    private final List<Module> trainer;
    private final List<LectureLine> lecture;
    private final Map<String, Exercise> exercises;
    private final List<FileProblem> problems;

    private ExerciseCatalog(
            List<Module> modules,
            List<Module> trainer,
            List<LectureLine> lecture,
            Map<String, Exercise> exercises,
            List<FileProblem> problems) {
        this.modules = List.copyOf(modules);
        this.trainer = List.copyOf(trainer);
        this.lecture = List.copyOf(lecture);
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

    /** What the course consists of, in order. */
    public List<Module> modules() {
        return modules;
    }

    /** What the translation trainer practises, in the order of learning. */
    public List<Module> trainer() {
        return trainer;
    }

    /** The lecture line by line with the lessons that teach each line. */
    public List<LectureLine> lecture() {
        return lecture;
    }

    /** All exercises, those of the trainer too. */
    public List<Exercise> exercises() {
        return List.copyOf(exercises.values());
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
        var course = new ExerciseFiles(root, problems).yaml("course.yaml", "course");
        if (course.isEmpty()) {
            return new ExerciseCatalog(
                    before.modules, before.trainer, before.lecture, before.exercises, problems.sorted());
        }
        var found = new ArrayList<FileProblem>();
        List<Module> modules = modules(root, course.get().list("modules"), variants, before, problems, found);
        List<Module> trainer = modules(root, course.get().list("trainer"), variants, before, problems, found);
        var exercises = new LinkedHashMap<String, Exercise>();
        Stream.of(modules, trainer)
                .flatMap(List::stream)
                .flatMap(module -> module.exercises().stream())
                .forEach(exercise -> exercises.put(exercise.id(), exercise));
        List<LectureLine> lecture = course.get().get("lecture").isPresent()
                ? LectureLine.read(new ExerciseFiles(root, problems), exercises.keySet(), problems).orElse(before.lecture)
                : List.of();
        found.addAll(0, problems.sorted());
        return new ExerciseCatalog(modules, trainer, lecture, exercises, found);
    }

    private static List<Module> modules(
            Path root,
            List<Yaml> names,
            int variants,
            ExerciseCatalog before,
            Problems problems,
            List<FileProblem> found) {
        var modules = new ArrayList<Module>();
        for (Yaml item : names) {
            String id = ExerciseLoader.text(item);
            Path folder = root.resolve(id);
            Optional<Yaml.Mapping> module = new ExerciseFiles(folder, problems).yaml("module.yaml", "module");
            if (module.isEmpty()) {
                Stream.of(before.modules, before.trainer)
                        .flatMap(List::stream)
                        .filter(old -> old.id.equals(id))
                        .forEach(modules::add);
                continue;
            }
            var here = new ArrayList<Exercise>();
            for (Yaml name : module.get().list("exercises")) {
                String exerciseId = id + "/" + ExerciseLoader.text(name);
                ExerciseLoader.Result loaded = one(folder.resolve(ExerciseLoader.text(name)), exerciseId, variants, before);
                found.addAll(loaded.problems());
                loaded.exercise().or(() -> before.exercise(exerciseId)).ifPresent(here::add);
            }
            modules.add(new Module(
                    id, localized(module.get().mapping("title")), localized(module.get().mapping("summary")), here));
        }
        return modules;
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

    static Map<String, String> localized(Yaml.Mapping texts) {
        var all = new LinkedHashMap<String, String>();
        texts.values().forEach((language, text) -> all.put(language, ExerciseLoader.text(text)));
        return all;
    }
}
