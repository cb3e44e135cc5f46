package dev.pagewalk.lesson;

import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets many students' programs share few processors fairly.
 *
 * <p>Each run has a thread of its own, but only as many run at a time as there are turns. They are platform threads: a
 * loop that computes never yields a virtual thread's carrier. Between two slices (some milliseconds) a run hands its
 * turn to whoever has waited longest, so an endless loop delays others only by a slice.
 */
public final class RunPool {

    private static final Logger LOG = LoggerFactory.getLogger(RunPool.class);
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(250);

    private final Semaphore turns;
    private final Duration longest;

    /**
     * @param atATime runs that may run at a time, at least 1
     * @param longest most time a run may have the processor, waiting not counted
     */
    public RunPool(int atATime, Duration longest) {
        this.turns = new Semaphore(atATime, true);
        this.longest = longest;
    }

    /** Runs a task on a thread of its own once it has its turn. */
    void start(Runnable task) {
        Thread.ofPlatform().daemon().name("run").start(() -> {
            turns.acquireUninterruptibly();
            try {
                task.run();
            } catch (Throwable broken) {
                Failure.of(broken);
            } finally {
                turns.release();
            }
        });
    }

    /** What ends a run started here: its time, or somebody's wish. To be made when the run has its turn. */
    RunControl control(BooleanSupplier cancelled, LongConsumer progress) {
        return new Watch(cancelled, progress);
    }

    private final class Watch implements RunControl {
        private final BooleanSupplier cancelled;
        private LongConsumer progress;
        private long left = longest.toNanos();
        private long turnBegan = System.nanoTime();
        private long lastProgress = turnBegan;

        Watch(BooleanSupplier cancelled, LongConsumer progress) {
            this.cancelled = cancelled;
            this.progress = progress;
        }

        @Override
        public @Nullable StopReason stop(long instructions) {
            if (cancelled.getAsBoolean()) {
                return StopReason.CANCELLED;
            }
            long now = System.nanoTime();
            left -= now - turnBegan;
            if (left <= 0) {
                return StopReason.TIME_BUDGET;
            }
            if (now - lastProgress > BETWEEN_PROGRESS.toNanos()) {
                lastProgress = now;
                tell(instructions);
            }
            if (turns.hasQueuedThreads()) {
                turns.release();
                turns.acquireUninterruptibly();
            }
            turnBegan = System.nanoTime();
            return null;
        }

        /** Whoever can't be told any more, since the page is gone, must not break the machine below. */
        private void tell(long instructions) {
            try {
                progress.accept(instructions);
            } catch (RuntimeException gone) {
                LOG.debug("nobody hears of this run any more", gone);
                progress = nobody -> {};
            }
        }
    }
}
