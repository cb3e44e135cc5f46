package dev.pagewalk.exercise.file;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All exercises of a folder at one moment; immutable. A broken exercise leaves its last good version in the
 * catalogue.
 */
public final class ExerciseCatalog {

    /** Nothing yet. */
    public static final ExerciseCatalog EMPTY =
            new ExerciseCatalog(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Variants that are tried when an exercise is loaded; {@code pagewalk check} tries all. */
    public static final int TRIED_ON_LOADING = 3;

    private final List<Module> modules;
    private final List<Module> trainer;
    private final List<LectureLine> lecture;
    /** By path. */
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();
    /** By every id that an exercise has or had. */
    private final Map<String, Exercise> named = new HashMap<>();

    private final List<FileProblem> problems;
    private final Map<String, Read> read;

    public ExerciseCatalog(
            List<Module> modules,
            List<Module> trainer,
            List<LectureLine> lecture,
            List<FileProblem> problems,
            Map<String, Read> read) {
        this.modules = List.copyOf(modules);
        this.trainer = List.copyOf(trainer);
        this.lecture = List.copyOf(lecture);
        this.problems = List.copyOf(problems);
        this.read = Map.copyOf(read);
        Stream.of(modules, trainer)
                .flatMap(List::stream)
                .flatMap(module -> module.exercises().stream())
                .forEach(exercise -> exercises.put(exercise.path(), exercise));
        exercises.values().forEach(exercise -> {
            exercise.about().aliases().forEach(alias -> named.putIfAbsent(alias, exercise));
            named.put(exercise.path(), exercise);
        });
        exercises.values().forEach(exercise -> named.put(exercise.id(), exercise));
    }

    /** A module with its exercises in order. */
    public record Module(String id, Map<String, String> title, Map<String, String> summary, List<Exercise> exercises) {
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

    /** What isn't usable and can be tried out nevertheless, by path. */
    public List<Exercise> drafts() {
        return read.values().stream()
                .flatMap(one -> one.result().draft().stream())
                .sorted(Comparator.comparing(Exercise::path))
                .toList();
    }

    /** The exercise that has this id, or had it once. */
    public Optional<Exercise> exercise(String id) {
        return Optional.ofNullable(named.get(id));
    }

    /** The exercise whose folder is at a path. */
    Optional<Exercise> at(String path) {
        return Optional.ofNullable(exercises.get(path));
    }

    /**
     * The same course with other versions of its exercises.
     *
     * @param version gives what takes an exercise's place; an exercise without is left out
     */
    public ExerciseCatalog with(Function<Exercise, Optional<Exercise>> version) {
        UnaryOperator<List<Module>> replaced = old -> old.stream()
                .map(module -> new Module(
                        module.id,
                        module.title,
                        module.summary,
                        module.exercises.stream()
                                .map(version)
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
        return new ExerciseCatalog(replaced.apply(modules), replaced.apply(trainer), lecture, problems, read);
    }

    /** What is wrong in the folder. */
    public List<FileProblem> problems() {
        return problems;
    }

    /**
     * Reads a folder with a course.yaml; what has not changed since is taken over.
     *
     * @param before catalogue with the last good versions
     */
    public static ExerciseCatalog load(Path root, Loading loading, ExerciseCatalog before) {
        return new CatalogReader(root, loading, before).course();
    }

    /** Reads one module of a course, without trying anything. */
    public static ExerciseCatalog module(Path root, String id) {
        return new CatalogReader(root, Loading.UNTRIED, EMPTY).module(id);
    }

    /** What came of an exercise's folder when its files were such. */
    public Optional<Read> read(String id) {
        return Optional.ofNullable(read.get(id));
    }

    /**
     * What came of an exercise's folder.
     *
     * @param state of the files, see {@link CatalogReader}
     */
    public record Read(String state, ExerciseLoader.Result result) {}
}
