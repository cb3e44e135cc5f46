package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.exercise.yaml.Folder;
import dev.pagewalk.exercise.yaml.Problems;
import dev.pagewalk.exercise.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the folder of a course: several exercises at once, those only whose files have changed, the report always in
 * order.
 */
final class CatalogReader {

    private static final String MODULE = "module.yaml";

    private final Path root;
    private final Loading loading;
    private final ExerciseCatalog before;
    private final Shared shared;
    private final Problems problems = new Problems();
    private final Map<String, ExerciseCatalog.Read> read = new ConcurrentHashMap<>();
    /** What becomes of an exercise's path, by path; none of two exercises that share an id but the first. */
    private final Map<String, Exercise> chosen = new TreeMap<>();

    /**
     * @param loading how exercises are treated
     * @param before what is taken over where nothing has changed, or where something is broken now
     */
    CatalogReader(Path root, Loading loading, ExerciseCatalog before) {
        this.root = root;
        this.loading = loading;
        this.before = before;
        this.shared = Shared.load(root);
        shared.problems().forEach(problem -> problems.addAll(problem.file(), List.of(problem.diagnostic())));
    }

    /** A module.yaml that keeps to its schema, and the ids of its exercises. */
    private record Listed(String id, Yaml.Mapping fields, List<String> exercises) {}

    ExerciseCatalog course() {
        Optional<Yaml.Mapping> course = files(root).yaml("course.yaml", "course");
        if (course.isEmpty()) {
            return new ExerciseCatalog(
                    before.modules(), before.trainer(), before.lecture(), problems.sorted(), reads(before.exercises()));
        }
        titled(root.resolve("course.yaml"), course.get());
        Map<String, Listed> modules = listed(course.get().list("modules"));
        Map<String, Listed> trainer = listed(course.get().list("trainer"));
        unlisted(
                root,
                MODULE,
                Set.copyOf(both(course.get())),
                "course.yaml",
                course.get().span("modules"));
        readAll(Stream.concat(modules.values().stream(), trainer.values().stream())
                .toList());
        List<ExerciseCatalog.Module> learned = assembled(ids(course.get(), "modules"), modules);
        List<ExerciseCatalog.Module> practised = assembled(ids(course.get(), "trainer"), trainer);
        List<LectureLine> lecture = List.of();
        if (course.get().get("lecture").isPresent()) {
            lecture = LectureLine.read(files(root), exercises(learned, practised), problems)
                    .orElse(before.lecture());
        }
        return new ExerciseCatalog(
                learned, practised, lecture, found(List.of(modules.values(), trainer.values())), read);
    }

    ExerciseCatalog module(String id) {
        var listed = new LinkedHashMap<String, Listed>();
        module(id, listed);
        readAll(listed.values());
        return new ExerciseCatalog(
                assembled(List.of(id), listed), List.of(), List.of(), found(List.of(listed.values())), read);
    }

    private ExerciseFiles files(Path folder) {
        return new ExerciseFiles(new Folder.Disk(folder), shared.schemas(), problems);
    }

    private static List<String> ids(Yaml.Mapping file, String key) {
        return file.list(key).stream().map(Yaml::text).toList();
    }

    private static List<String> both(Yaml.Mapping course) {
        return Stream.of("modules", "trainer")
                .flatMap(key -> ids(course, key).stream())
                .toList();
    }

    /** Without Chinese words English ones are shown. */
    private void titled(Path file, Yaml.Mapping fields) {
        Untranslated.check(
                fields, shared.demands(), wrong -> problems.addAll(file, List.of(wrong)), "title", "summary");
        if (!fields.texts("title").containsKey("zh")) {
            problems.addAll(
                    file,
                    List.of(Demand.LANGUAGES.lacks(
                            shared.demands(), fields.span("title"), "exercise.schema.required", "zh")));
        }
    }

    /** What lies in a folder as if it belonged there, and nobody lists, was most likely forgotten. */
    private void unlisted(Path folder, String sign, Set<String> listed, String list, SourceSpan span) {
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(one -> Files.isRegularFile(one.resolve(sign), LinkOption.NOFOLLOW_LINKS))
                    .map(one -> one.getFileName().toString())
                    .filter(name -> !listed.contains(name))
                    .sorted()
                    .forEach(name -> problems.addAll(
                            folder.resolve(list), List.of(Diagnostic.warning(span, "exercise.unlisted", name, list))));
        } catch (IOException unreadable) {
            // Then nothing in it can be forgotten.
        }
    }

    private Map<String, Listed> listed(List<Yaml> modules) {
        var listed = new LinkedHashMap<String, Listed>();
        for (Yaml item : modules) {
            String id = Yaml.text(item);
            if (files(root.resolve(id)).has(MODULE)) {
                module(id, listed);
            } else {
                problems.error(root.resolve("course.yaml"), item.span(), "exercise.noFile", id + "/" + MODULE);
            }
        }
        return listed;
    }

    /** Notes what the module lists. An exercise that isn't there is a problem of the list and not read. */
    private void module(String id, Map<String, Listed> listed) {
        Path folder = root.resolve(id);
        files(folder).yaml(MODULE, "module").ifPresent(fields -> {
            titled(folder.resolve(MODULE), fields);
            unlisted(
                    folder,
                    ExerciseFiles.EXERCISE,
                    Set.copyOf(ids(fields, "exercises")),
                    MODULE,
                    fields.span("exercises"));
            var there = new ArrayList<String>();
            for (Yaml item : fields.list("exercises")) {
                String name = Yaml.text(item);
                if (files(folder.resolve(name)).has(ExerciseFiles.EXERCISE)) {
                    there.add(id + "/" + name);
                } else {
                    String file = name + "/" + ExerciseFiles.EXERCISE;
                    problems.error(folder.resolve(MODULE), item.span(), "exercise.noFile", file);
                }
            }
            listed.put(id, new Listed(id, fields, there));
        });
    }

    private void readAll(Collection<Listed> modules) {
        List<String> ids = modules.stream()
                .flatMap(module -> module.exercises.stream())
                .distinct()
                .toList();
        ids.parallelStream().forEach(id -> read.put(id, one(id)));
        ids.forEach(id -> result(id)
                .exercise()
                .or(() -> before.at(id))
                .or(() -> loading.lastGood().apply(id))
                .ifPresent(exercise -> chosen.put(id, exercise)));
        leaveOutSameIds();
    }

    /**
     * What people did is filed under ids and found under those that an exercise had: two exercises with one would mix
     * it. What an exercise is called now goes before what another was.
     */
    private void leaveOutSameIds() {
        var owners = new HashMap<String, String>();
        leaveOut(owners, "id", exercise -> List.of(exercise.id()));
        leaveOut(owners, "aliases", exercise -> exercise.about().aliases());
    }

    /** @param owners paths by id; an exercise that stays is added with its own */
    private void leaveOut(Map<String, String> owners, String place, Function<Exercise, List<String>> ids) {
        chosen.entrySet().removeIf(entry -> {
            String path = entry.getKey();
            Exercise exercise = entry.getValue();
            Optional<String> taken = ids.apply(exercise).stream()
                    .filter(id -> !owners.getOrDefault(id, path).equals(path))
                    .findFirst();
            if (taken.isEmpty()) {
                ids.apply(exercise).forEach(id -> owners.put(id, path));
            } else {
                String id = taken.get();
                Path yaml = root.resolve(path).resolve(ExerciseFiles.EXERCISE);
                String other = Objects.requireNonNull(owners.get(id));
                problems.error(yaml, exercise.places().of(place), "exercise.sameId", id, other);
            }
            return taken.isPresent();
        });
    }

    /** Loads and tries one exercise; one whose files have not changed is what it was, broken or not. */
    private ExerciseCatalog.Read one(String id) {
        Path folder = root.resolve(id);
        String state = shared.state() + state(folder);
        Optional<ExerciseCatalog.Read> old =
                before.read(id).filter(known -> known.state().equals(state));
        return old.orElseGet(() -> new ExerciseCatalog.Read(state, tried(loaded(folder, id), folder)));
    }

    private ExerciseLoader.Result loaded(Path folder, String id) {
        return loading.former() ? ExerciseLoader.former(folder, id, shared) : ExerciseLoader.load(folder, id, shared);
    }

    private ExerciseLoader.Result tried(ExerciseLoader.Result loaded, Path folder) {
        if (loaded.exercise().isEmpty()
                || loading.variants() == 0
                || loading.tried().test(loaded.exercise().get())) {
            return loaded;
        }
        List<FileProblem> tried = tried(loaded.exercise().get(), folder);
        boolean good = tried.stream().noneMatch(FileProblem::error);
        return new ExerciseLoader.Result(
                loaded.exercise().filter(exercise -> good),
                Stream.concat(loaded.problems().stream(), tried.stream()).toList(),
                Optional.empty());
    }

    /** Whatever an exercise manages to break in us, the others stay usable. */
    private List<FileProblem> tried(Exercise exercise, Path folder) {
        try {
            return ExerciseCheck.check(exercise, folder, loading.variants()).problems();
        } catch (RuntimeException ours) {
            var broken = new Problems();
            broken.error(
                    folder.resolve(ExerciseFiles.EXERCISE), SourceSpan.START, "exercise.internal", ours.toString());
            return broken.sorted();
        }
    }

    /** A module whose file is broken is the last good one. */
    private List<ExerciseCatalog.Module> assembled(List<String> ids, Map<String, Listed> listed) {
        var modules = new ArrayList<ExerciseCatalog.Module>();
        for (String id : ids) {
            Listed module = listed.get(id);
            if (module == null) {
                Stream.of(before.modules(), before.trainer())
                        .flatMap(List::stream)
                        .filter(old -> old.id().equals(id))
                        .forEach(modules::add);
                continue;
            }
            List<Exercise> exercises = module.exercises.stream()
                    .flatMap(path -> Optional.ofNullable(chosen.get(path)).stream())
                    .toList();
            modules.add(new ExerciseCatalog.Module(
                    id, module.fields.texts("title"), module.fields.texts("summary"), exercises));
        }
        return modules;
    }

    private ExerciseLoader.Result result(String exercise) {
        return Objects.requireNonNull(read.get(exercise), exercise).result();
    }

    private static Set<String> exercises(List<ExerciseCatalog.Module> learned, List<ExerciseCatalog.Module> practised) {
        var ids = new LinkedHashSet<String>();
        Stream.of(learned, practised)
                .flatMap(List::stream)
                .flatMap(module -> module.exercises().stream())
                .forEach(exercise -> ids.add(exercise.path()));
        return ids;
    }

    /** The problems of the course's own files, then those of the exercises in their order. */
    private List<FileProblem> found(List<Collection<Listed>> modules) {
        var all = new ArrayList<>(problems.sorted());
        modules.stream()
                .flatMap(Collection::stream)
                .flatMap(module -> module.exercises.stream())
                .distinct()
                .forEach(exercise -> all.addAll(result(exercise).problems()));
        return all;
    }

    /** What is known of the exercises of a course whose own file is broken. */
    private Map<String, ExerciseCatalog.Read> reads(List<Exercise> exercises) {
        var known = new LinkedHashMap<String, ExerciseCatalog.Read>();
        exercises.forEach(exercise -> before.read(exercise.path()).ifPresent(old -> known.put(exercise.path(), old)));
        return known;
    }

    /**
     * A hash of names and contents of all files of a folder; of very large ones of names and sizes, they are refused
     * anyway.
     */
    private static String state(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                long size = Files.size(file);
                digest.update((file.getFileName() + "\0" + size + "\0").getBytes(StandardCharsets.UTF_8));
                if (size <= ExerciseFiles.LARGEST) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException missing) {
            return missing.getClass().getSimpleName();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
