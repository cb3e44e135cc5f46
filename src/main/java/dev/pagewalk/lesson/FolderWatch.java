package dev.pagewalk.lesson;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices changes of files. A thread of its own looks at names, sizes and times instead of being told: that is the same
 * on every system and on network disks, and costs a few milliseconds.
 */
final class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(400);

    private final Path folder;
    private final Runnable changed;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("courseware").daemon().factory());
    private long seen;
    private String failure = "";

    /** @param changed called once at first, and again after changes */
    FolderWatch(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
    }

    /** Looks at once, then again and again. */
    void start() {
        look();
        long pause = LOOK_AGAIN_AFTER.toMillis();
        watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    void close() {
        watch.shutdownNow();
    }

    private void look() {
        try {
            long state = state();
            if (state != seen) {
                changed.run();
                seen = state;
                failure = "";
            }
        } catch (IOException | RuntimeException | Error stays) {
            // A folder can vanish for a moment while a version control system works on it, and the database may be
            // busy. An
            // exception that got out would end the watch: it is tried again, and said once.
            if (!stays.toString().equals(failure)) {
                failure = stays.toString();
                LOG.warn("the exercises in {} can't be read, the last ones stay", folder, stays);
            }
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
