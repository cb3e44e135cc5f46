package dev.pagewalk.lesson;

import dev.pagewalk.exercise.ExerciseCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The exercises as the files on disk say now.
 *
 * <p>An edit is seen within a few seconds, at the next request; a broken one leaves the last good version in place and its
 * problems in the log.
 */
@Component
public class Courseware {

    private static final Logger LOG = LoggerFactory.getLogger(Courseware.class);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Path folder;
    private final Clock clock;
    private ExerciseCatalog catalog = ExerciseCatalog.EMPTY;
    private Instant looked = Instant.MIN;
    private long seen;

    Courseware(@Value("${pagewalk.exercises}") Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        catalog();
    }

    /** Immutable; ask again for each page, keep it for one. */
    public final synchronized ExerciseCatalog catalog() {
        Instant now = clock.instant();
        if (looked.isAfter(now.minus(LOOK_AGAIN_AFTER))) {
            return catalog;
        }
        looked = now;
        long state = state();
        if (state != seen) {
            seen = state;
            catalog = ExerciseCatalog.load(folder, ExerciseCatalog.TRIED_ON_LOADING, catalog);
            catalog.problems().forEach(problem -> LOG.warn("{}: {} {}", problem.place(), problem.diagnostic().key(), problem.diagnostic().arguments()));
            LOG.info("{} modules from {}", catalog.modules().size(), folder);
        }
        return catalog;
    }

    /** A number that changes with names, sizes and times of the files. */
    private long state() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Courseware::state).sum();
        } catch (IOException missing) {
            return -1;
        }
    }

    private static long state(Path file) {
        try {
            long time = Files.getLastModifiedTime(file).toMillis();
            return 31 * (31 * (long) file.hashCode() + time) + Files.size(file);
        } catch (IOException justDeleted) {
            return 0;
        }
    }
}
