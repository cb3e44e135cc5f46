package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.machine.RunControl;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is told when the grading of a program does not end as it should. */
@ExtendWith(OutputCaptureExtension.class)
class CheckTest {

    private static final Submitted RECORDED = new Submitted.AskedBack(new AnswerReading.Blank());

    private static final Grading.Outcome ASKED_BACK = new Grading.Outcome.AskedBack(new AnswerReading.Blank());

    private final RunPool pool = new RunPool(1, Duration.ofMinutes(1));

    @Test
    void aGradingThatBreaksIsToldWithTheNumberThatTheLogHas(CapturedOutput log) throws Exception {
        var told = new CompletableFuture<Failure>();
        start(
                control -> {
                    throw new AssertionError("broken on purpose");
                },
                new Quiet() {
                    @Override
                    public void failed(Failure failure) {
                        told.complete(failure);
                    }
                });

        assertThat(log).contains("failure " + told.get(20, TimeUnit.SECONDS).reference());
    }

    @Test
    void whoFailsToShowAGradeIsNotToldThatTheGradingBroke() throws Exception {
        var told = new LinkedBlockingQueue<String>();
        start(control -> ASKED_BACK, new Quiet() {
            @Override
            public void finished(Submitted submitted) {
                told.add("finished");
                throw new IllegalStateException("the page is gone");
            }

            @Override
            public void failed(Failure failure) {
                told.add("failed");
            }
        });
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("finished");

        // One turn: when the next check is told, everything of the first is over.
        var next = new CompletableFuture<Submitted>();
        start(control -> ASKED_BACK, new Quiet() {
            @Override
            public void finished(Submitted submitted) {
                next.complete(submitted);
            }
        });
        assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo(RECORDED);
        assertThat(told).isEmpty();
    }

    private void start(Function<RunControl, Grading.Outcome> grading, Check.Listener listener) {
        Check.start(pool, grading, outcome -> RECORDED, listener);
    }

    /** Hears nothing. */
    private abstract static class Quiet implements Check.Listener {
        @Override
        public void finished(Submitted submitted) {}

        @Override
        public void interrupted() {}

        @Override
        public void failed(Failure failure) {}
    }
}
