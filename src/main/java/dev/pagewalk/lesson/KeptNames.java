package dev.pagewalk.lesson;

import dev.pagewalk.people.Erasure;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every hour, on a thread of its own, takes out of classes the names of erased people that they keep no longer. */
@Component
class KeptNames {

    private static final Logger LOG = LoggerFactory.getLogger(KeptNames.class);

    private final Erasure erasure;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kept-names").daemon().factory());

    KeptNames(Erasure erasure) {
        this.erasure = erasure;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.HOURS);
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }

    /** An exception that got out would end it. */
    private void look() {
        try {
            int lines = erasure.eraseWhatIsFree();
            if (lines > 0) {
                LOG.info("{} lines of erased people, whom their classes keep no longer, have no name any more", lines);
            }
        } catch (RuntimeException | Error stays) {
            LOG.error("names that are kept no longer can't be taken out; the next hour comes", stays);
        }
    }
}
