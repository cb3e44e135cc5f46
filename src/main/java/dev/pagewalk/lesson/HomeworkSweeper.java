package dev.pagewalk.lesson;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sweeps homework every few seconds, on threads of its own, and lets open pages look at the time after each sweep. */
@Component
public class HomeworkSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(HomeworkSweeper.class);
    private static final long PAUSE_SECONDS = 2;

    private final Homeworks homeworks;
    private final Clock clock;
    private final List<Runnable> pages = new CopyOnWriteArrayList<>();
    /** Deadlines wait for no grading. */
    private final ScheduledExecutorService deadlines = one("homework-deadlines");

    private final ScheduledExecutorService grading = one("homework-grading");

    HomeworkSweeper(Homeworks homeworks, Clock clock) {
        this.homeworks = homeworks;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        deadlines.scheduleWithFixedDelay(this::deadlines, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
        grading.scheduleWithFixedDelay(this::grade, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private static ScheduledExecutorService one(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    @PreDestroy
    void close() {
        deadlines.shutdownNow();
        grading.shutdownNow();
    }

    /**
     * Tells a page after each sweep, until what is returned is run.
     *
     * @param page does little: others wait
     */
    public Runnable listen(Runnable page) {
        pages.add(page);
        return () -> pages.remove(page);
    }

    private void deadlines() {
        quietly(() -> homeworks.collect(clock.instant()));
        pages.forEach(HomeworkSweeper::quietly);
    }

    private void grade() {
        quietly(() -> homeworks.gradeRest(clock.instant()));
    }

    /** An exception that got out would end the sweeping. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error stays) {
            LOG.error("a sweep of the homework broke; the next one comes", stays);
        }
    }
}
