package dev.pagewalk.exercise;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All exercises of a folder at one moment; immutable. A broken exercise leaves its last good version in the catalogue. */
public final class ExerciseCatalog {

    /** Nothing yet. */
    public static final ExerciseCatalog EMPTY =
            new ExerciseCatalog(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Variants that are tried when an exercise is loaded; {@code pagewalk check} tries all. */
    public static final int TRIED_ON_LOADING = 3;

    private final List<Module> modules;
    private final List<Module> trainer;
    private final List<LectureLine> lecture;
    private final Map<String, Exercise> exercises = new LinkedHashMap<>();
    private final List<FileProblem> problems;
    private final Map<String, Read> read;

    ExerciseCatalog(
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
                .forEach(exercise -> exercises.put(exercise.id(), exercise));
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

    public Optional<Exercise> exercise(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** What is wrong in the folder. */
    public List<FileProblem> problems() {
        return problems;
    }

    /**
     * Reads a folder with a course.yaml; what has not changed since is taken over.
     *
     * @param variants how many of each exercise are tried; one that fails is not used
     * @param before catalogue with the last good versions
     */
    public static ExerciseCatalog load(Path root, int variants, ExerciseCatalog before) {
        return new CatalogReader(root, variants, before).course();
    }

    /** Reads one module of a course, without trying anything. */
    public static ExerciseCatalog module(Path root, String id) {
        return new CatalogReader(root, 0, EMPTY).module(id);
    }

    /** What came of an exercise's folder when its files were such. */
    Optional<Read> read(String id) {
        return Optional.ofNullable(read.get(id));
    }

    /**
     * What came of an exercise's folder.
     *
     * @param state of the files, see {@link CatalogReader}
     */
    record Read(String state, ExerciseLoader.Result result) {}

    static Map<String, String> localized(Yaml.Mapping texts) {
        var all = new LinkedHashMap<String, String>();
        texts.values().forEach((language, text) -> all.put(language, ExerciseLoader.text(text)));
        return all;
    }
}
