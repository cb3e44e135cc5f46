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

/** Sweeps homework every few seconds, on one thread, and then lets open pages look at the time. */
@Component
public class HomeworkSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(HomeworkSweeper.class);
    private static final long PAUSE_SECONDS = 2;

    private final Homeworks homeworks;
    private final Clock clock;
    private final List<Runnable> pages = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("homework").daemon().factory());

    HomeworkSweeper(Homeworks homeworks, Clock clock) {
        this.homeworks = homeworks;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::sweep, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
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

    private void sweep() {
        quietly(() -> homeworks.sweep(clock.instant()));
        pages.forEach(HomeworkSweeper::quietly);
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
