package dev.pagewalk.lesson;

import dev.pagewalk.exercise.ExerciseCatalog;
import dev.pagewalk.exercise.FileProblem;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The exercises as the files on disk say now.
 *
 * <p>A thread of its own looks at names, sizes and times of the files: an edit is live within a second, and nobody's page waits
 * for it. Only exercises whose files have changed are read again. A broken edit leaves the last good version in place; its
 * problems are in the log and on instructors' pages.
 *
 * <p>It looks instead of being told: that is the same on every system and on network disks, and costs a few milliseconds.
 */
@Component
public class Courseware {

    private static final Logger LOG = LoggerFactory.getLogger(Courseware.class);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(400);

    private final Path folder;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("courseware").daemon().factory());
    private volatile ExerciseCatalog catalog = ExerciseCatalog.EMPTY;
    private long seen;

    Courseware(@Value("${pagewalk.exercises}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        look();
        long pause = LOOK_AGAIN_AFTER.toMillis();
        watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Immutable; ask again for each page, keep it for one. */
    public ExerciseCatalog catalog() {
        return catalog;
    }

    /** What is wrong in the files now. */
    public List<FileProblem> problems() {
        return catalog.problems();
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
        watch.shutdownNow();
    }

    private void look() {
        try {
            long state = state();
            if (state != seen) {
                seen = state;
                read();
            }
        } catch (IOException | RuntimeException stays) {
            // A folder can vanish for a moment while a version control system works on it.
            LOG.warn("the exercises in {} can't be read, the last ones stay: {}", folder, stays.toString());
        }
    }

    private void read() {
        long started = System.nanoTime();
        ExerciseCatalog read = ExerciseCatalog.load(folder, ExerciseCatalog.TRIED_ON_LOADING, catalog);
        List<FileProblem> known = catalog.problems();
        catalog = read;
        read.problems().stream()
                .filter(problem -> !known.contains(problem))
                .forEach(problem -> LOG.warn(
                        "{}: {} {}",
                        problem.place(),
                        problem.diagnostic().key(),
                        problem.diagnostic().arguments()));
        LOG.info(
                "{} exercises in {} modules from {} in {} ms",
                read.exercises().size(),
                read.modules().size(),
                folder,
                (System.nanoTime() - started) / 1_000_000);
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

    /** A number that changes with names, sizes and times of the files. */
    private long state() throws IOException {
        var state = new Object() {
            long sum = 1;
        };
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                state.sum += scrambled(31 * (31 * (long) file.hashCode() + time) + attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException justDeleted) {
                return FileVisitResult.CONTINUE;
            }
        });
        return state.sum;
    }

    /** Lets two changes that would cancel each other in the sum not do so. */
    private static long scrambled(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        return z ^ z >>> 27;
    }
}
