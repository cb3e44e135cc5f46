package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Grading;
import dev.pagewalk.machine.RunControl;
import java.util.function.Function;

/** A program being graded on the run pool. What was interrupted is never recorded: it would be nobody's fault. */
public final class Check {

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
        void failed(Failure failure);

        /** The same, with something that is to be done before it is told how it ended. */
        default Listener then(Runnable first) {
            Listener told = this;
            return new Listener() {
                @Override
                public void progress(long instructions) {
                    told.progress(instructions);
                }

                @Override
                public void finished(Submitted submitted) {
                    first.run();
                    told.finished(submitted);
                }

                @Override
                public void interrupted() {
                    first.run();
                    told.interrupted();
                }

                @Override
                public void failed(Failure failure) {
                    first.run();
                    told.failed(failure);
                }
            };
        }
    }

    /** Ends the check as soon as possible. */
    public void cancel() {
        cancelled = true;
    }

    /** One that had nothing to grade. */
    static Check done(Submitted submitted, Listener listener) {
        listener.finished(submitted);
        return new Check();
    }

    static Check start(
            RunPool pool,
            Function<RunControl, Grading.Outcome> grading,
            Function<Grading.Outcome, Submitted> recording,
            Listener listener) {
        var check = new Check();
        try {
            pool.start(() -> check.run(pool, grading, recording, listener).run());
        } catch (Throwable broken) {
            listener.failed(Failure.of(broken));
        }
        return check;
    }

    /** Grades and records; what comes back tells the listener, whose own faults are none of the grading. */
    private Runnable run(
            RunPool pool,
            Function<RunControl, Grading.Outcome> grading,
            Function<Grading.Outcome, Submitted> recording,
            Listener listener) {
        try {
            var control = new NotingControl(pool.control(() -> cancelled, listener::progress));
            Grading.Outcome outcome = grading.apply(control);
            if (cancelled || control.stopped()) {
                return listener::interrupted;
            }
            Submitted submitted = recording.apply(outcome);
            return () -> listener.finished(submitted);
        } catch (Throwable broken) {
            Failure failure = Failure.of(broken);
            return () -> listener.failed(failure);
        }
    }
}
