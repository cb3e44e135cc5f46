package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Grading;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A program being graded on the run pool. What was interrupted is never recorded: it would be nobody's fault. */
public final class Check {

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private volatile boolean cancelled;

    private Check() {}

    /** Told what becomes of a check, on a thread of the pool. */
    public interface Listener {
        /** Called about four times a second while a program of the check runs. */
        default void progress(long instructions) {}

        /** Called once at the end, when the grade is on disk; unless one of the others is. */
        void finished(Submitted submitted);

        /** Called instead if it was cancelled, or if the server had no time for it; nothing was counted. */
        void interrupted();

        /** Called instead if we are wrong; nothing was counted. */
        void failed(RuntimeException cause);
    }

    /** Ends the check as soon as possible. */
    public void cancel() {
        cancelled = true;
    }

    static Check start(
            RunPool pool,
            Function<RunControl, Grading.Outcome> grading,
            Function<Grading.Outcome, Submitted> recording,
            Listener listener) {
        var check = new Check();
        pool.start(() -> {
            try {
                var control = new Noting(pool.control(() -> check.cancelled, listener::progress));
                Grading.Outcome outcome = grading.apply(control);
                if (check.cancelled || control.reason != null) {
                    listener.interrupted();
                } else {
                    listener.finished(recording.apply(outcome));
                }
            } catch (RuntimeException broken) {
                LOG.error("the grading of a program broke", broken);
                listener.failed(broken);
            }
        });
        return check;
    }

    /** Remembers that something was stopped from outside. */
    private static final class Noting implements RunControl {
        private final RunControl control;
        private @Nullable StopReason reason;

        Noting(RunControl control) {
            this.control = control;
        }

        @Override
        public @Nullable StopReason stop(long instructions) {
            if (reason == null) {
                reason = control.stop(instructions);
            }
            return reason;
        }
    }
}
