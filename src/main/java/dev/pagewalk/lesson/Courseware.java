package dev.pagewalk.lesson;

import dev.pagewalk.course.Adoption;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.library.Trials;
import dev.pagewalk.library.Versions;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The course: what students get, and what the files on disk say now.
 *
 * <p>An edit is seen within a second ({@link #edited}), for those who write. Students get it ({@link #catalog}) once
 * every variant was tried; until then, and if one fails, they get the last good version. What was tried is remembered
 * by content and engine. Problems are in the log and on instructors' pages.
 */
@Component
public class Courseware {

    private static final Logger LOG = LoggerFactory.getLogger(Courseware.class);

    /** Variants that are tried while files are read. */
    static final int TRIED_ON_LOADING = 3;

    private final Path folder;
    private final TrialPolicy policy;
    private final Trials trials;
    private final Adoption adoption;
    private final FolderWatch watch;
    private final PoolTrials pool;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** What students got last, by the path that it has today. */
    private final Map<String, Exercise> released = new ConcurrentHashMap<>();
    /** What trials found in this run of the server, by hash of the content. */
    private final Map<String, List<FileProblem>> found = new ConcurrentHashMap<>();

    private volatile ExerciseCatalog edited = ExerciseCatalog.EMPTY;
    private volatile ExerciseCatalog catalog = ExerciseCatalog.EMPTY;

    Courseware(@Value("${pagewalk.exercises}") Path folder, TrialPolicy policy, Trials trials, Adoption adoption) {
        this.folder = folder.toAbsolutePath().normalize();
        this.policy = policy;
        this.trials = trials;
        this.adoption = adoption;
        this.pool = new PoolTrials(this::tried, this::tell);
        this.watch = new FolderWatch(this.folder, this::read);
        watch.start();
        pool.start();
    }

    /** What students get. Immutable; ask again for each page, keep it for one. */
    public ExerciseCatalog catalog() {
        return catalog;
    }

    /** What the files say now, as far as they can be used: for those who write exercises. */
    public ExerciseCatalog edited() {
        return edited;
    }

    /** What is wrong in the files now. */
    public List<FileProblem> problems() {
        var all = new ArrayList<>(edited.problems());
        edited.exercises().forEach(exercise -> all.addAll(found.getOrDefault(exercise.hash(), List.of())));
        return all;
    }

    /** What is being tried now; empty if nothing is. */
    public Optional<Trying> trying() {
        return pool.trying();
    }

    /** How people name a file of the course: its path below the folder of the course. */
    public String name(Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /**
     * Calls back after each change, on a thread that must not be held up.
     *
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @PreDestroy
    void close() {
        watch.close();
        pool.close();
    }

    /** The files have changed. */
    private synchronized void read() {
        long started = System.nanoTime();
        List<FileProblem> known = problems();
        Loading loading = new Loading(TRIED_ON_LOADING, this::isGood, this::lastGood);
        edited = ExerciseCatalog.load(folder, loading, edited);
        edited.exercises().forEach(exercise -> adoption.adopt(exercise.path(), exercise.content()));
        release();
        problems().stream()
                .filter(problem -> !known.contains(problem))
                .forEach(problem -> LOG.warn(
                        "{}: {} {}",
                        problem.place(),
                        problem.diagnostic().key(),
                        problem.diagnostic().arguments()));
        LOG.info(
                "{} exercises in {} modules from {} in {} ms",
                edited.exercises().size(),
                edited.modules().size(),
                folder,
                (System.nanoTime() - started) / 1_000_000);
        tell();
    }

    private boolean isGood(Exercise exercise) {
        return policy.built(exercise) || good(exercise).orElse(false);
    }

    private Optional<Boolean> good(Exercise exercise) {
        return trials.result(exercise.hash(), EngineIdentity.present());
    }

    private Optional<Exercise> lastGood(String path) {
        return trials.lastGood(path).flatMap(Versions.Kept::exercise);
    }

    /** What students had last of an exercise, also where its folder was before it was moved. */
    private Optional<Exercise> lastGood(Exercise exercise) {
        Stream<String> formerly = Stream.concat(Stream.of(exercise.id()), exercise.about().aliases().stream())
                .filter(path -> edited.exercises().stream()
                        .noneMatch(other -> other.path().equals(path)));
        return Stream.concat(Stream.of(exercise.path()), formerly)
                .distinct()
                .flatMap(path -> Optional.ofNullable(released.get(path)).or(() -> lastGood(path)).stream())
                .findFirst();
    }

    /**
     * Decides for each exercise what students get, and has tried what nobody has tried yet; what broke before the
     * server was started also, so that staff read again what is wrong with it.
     */
    private synchronized void release() {
        var waiting = new ArrayList<Exercise>();
        for (Exercise exercise : edited.exercises()) {
            Optional<Boolean> tried = policy.wholePool() ? good(exercise) : Optional.of(true);
            if (policy.built(exercise) || tried.orElse(false)) {
                released.put(exercise.path(), exercise);
                if (tried.isEmpty()) {
                    // so that what was tried when the program was built is the last good version after the next edit
                    trials.note(exercise.path(), exercise.content(), EngineIdentity.present(), null);
                }
                continue;
            }
            if (!released.containsKey(exercise.path())) {
                lastGood(exercise).ifPresent(last -> released.put(exercise.path(), last));
            }
            if (!found.containsKey(exercise.hash())) {
                waiting.add(exercise);
            }
        }
        found.keySet().retainAll(edited.exercises().stream().map(Exercise::hash).toList());
        catalog = edited.with(exercise -> Optional.ofNullable(released.get(exercise.path())));
        pool.queue(waiting, folder);
    }

    /** A whole pool was tried. */
    private void tried(PoolTrials.Result result) {
        Exercise exercise = result.exercise();
        String problem = result.problems().stream()
                .filter(FileProblem::error)
                .findFirst()
                .map(first ->
                        first.diagnostic().key() + " " + first.diagnostic().arguments())
                .orElse(null);
        trials.note(exercise.path(), exercise.content(), EngineIdentity.present(), problem);
        found.put(exercise.hash(), problem == null ? List.of() : result.problems());
        if (problem != null) {
            LOG.warn("{} is not given to students: {}", exercise.path(), problem);
        }
        release();
        tell();
    }

    private void tell() {
        listeners.forEach(Courseware::tell);
    }

    /** A page may be closed just now; the others still want to know. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException gone) {
            LOG.debug("nobody listens any more", gone);
        }
    }
}
