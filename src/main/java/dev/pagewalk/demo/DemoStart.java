package dev.pagewalk.demo;

import dev.pagewalk.lesson.Courseware;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the demo's class beside the first visitors, once the course was tried. */
@Component
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DemoClass demo;
    private final Courseware courseware;
    private final boolean enabled;
    private final CountDownLatch made = new CountDownLatch(1);
    private volatile boolean closed;

    DemoStart(DemoClass demo, Courseware courseware, @Value("${pagewalk.demo-class}") boolean enabled) {
        this.demo = demo;
        this.courseware = courseware;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (enabled && demo.wanted()) {
            Thread.ofPlatform().name("demo-class").daemon().start(this::make);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
    }

    /** Down once it is made, or will not be. */
    CountDownLatch made() {
        return made;
    }

    private void make() {
        try {
            while (!closed && !demo.possible() && courseware.trying().isPresent()) {
                Thread.sleep(PAUSE);
            }
            if (!closed && demo.possible()) {
                demo.make(ZoneId.systemDefault());
                LOG.info("the demo's class is made");
            } else {
                LOG.info("no demo class: the course isn't the one that comes with Pagewalk");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.error("the demo's class can't be made", broken);
        } finally {
            made.countDown();
        }
    }
}
