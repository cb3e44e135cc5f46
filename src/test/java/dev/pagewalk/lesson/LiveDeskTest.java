package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.StopReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Many desks, few processors. */
class LiveDeskTest {

    private static final Command ENDLESS = new Command.Load("int main(void) { for (;;) ; }");
    private static final Command HELLO =
            new Command.Load("#include <stdio.h>\nint main(void) { printf(\"hello\\n\"); return 0; }");
    private static final Command RUN = new Command.Run(Set.of());

    private final RunPool pool = new RunPool(2, Duration.ofMinutes(5));

    @Test
    void endlessLoopsOfOthersDoNotKeepAProgramFromFinishing() throws Exception {
        List<Desk> loops = new ArrayList<>();
        List<CompletableFuture<Outcome>> ends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Desk desk = desk();
            tell(desk, ENDLESS).get(20, TimeUnit.SECONDS);
            ends.add(tell(desk, RUN));
            loops.add(desk);
        }
        Desk hello = desk();
        tell(hello, HELLO).get(20, TimeUnit.SECONDS);
        Outcome outcome = tell(hello, RUN).get(20, TimeUnit.SECONDS);
        assertThat(outcome.snapshot().output()).isEqualTo("hello\n");
        for (int i = 0; i < loops.size(); i++) {
            assertThat(ends.get(i)).isNotDone();
            loops.get(i).stop();
        }
        for (CompletableFuture<Outcome> end : ends) {
            assertThat(((Outcome.Ran) end.get(20, TimeUnit.SECONDS)).stop()).isEqualTo(StopReason.CANCELLED);
        }
    }

    @Test
    void commandsOfOneDeskRunInTheOrderGiven() throws Exception {
        Desk desk = desk();
        tell(desk, HELLO);
        tell(desk, RUN);
        Outcome last = tell(desk, new Command.Call("1 + 1")).get(20, TimeUnit.SECONDS);
        assertThat(((Outcome.Ran) last).value()).isEqualTo("2");
        assertThat(last.snapshot().output()).isEqualTo("hello\n");
        assertThat(desk.history()).hasSize(3);
        assertThat(desk.busy()).isFalse();
    }

    @Test
    void aStoppedLoopCanBeGoneBackInto() throws Exception {
        Desk desk = desk();
        tell(desk, ENDLESS).get(20, TimeUnit.SECONDS);
        CompletableFuture<Outcome> end = tell(desk, RUN);
        desk.stop();
        long reached = end.get(20, TimeUnit.SECONDS).snapshot().position().instruction();
        CompletableFuture<Outcome> back = Heard.of(listener -> desk.seek(new Position(1, reached / 2), listener));
        assertThat(back.get(20, TimeUnit.SECONDS).snapshot().position().instruction())
                .isEqualTo(reached / 2);
    }

    static Stream<Throwable> whateverBreaks() {
        return Stream.of(
                new IllegalStateException("broken on purpose"),
                new AssertionError("broken on purpose"),
                new StackOverflowError("broken on purpose"),
                new OutOfMemoryError("broken on purpose"));
    }

    @ParameterizedTest
    @MethodSource("whateverBreaks")
    void aMachineThatBreaksIsToldWithTheNumberThatTheLogHasAndTheDeskIsFree(Throwable cause) throws Exception {
        LiveDesk desk = desk();
        tell(desk, HELLO).get(20, TimeUnit.SECONDS);

        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Failure.class);
        logger.addAppender(log);

        Failure failure = failure(breakOf(desk, cause));
        logger.detachAppender(log);

        assertThat(failure.reference()).matches("[0-9A-F]{8}");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("failure " + failure.reference());
        assertThat(desk.busy()).isFalse();
        assertThat(desk.history()).isEmpty();
        assertThat(desk.snapshot().output()).isEmpty();
        tell(desk, HELLO).get(20, TimeUnit.SECONDS);
        assertThat(tell(desk, RUN).get(20, TimeUnit.SECONDS).snapshot().output())
                .isEqualTo("hello\n");
    }

    @Test
    void whatWaitsBehindABreakIsNotDoneToTheNewMachine() throws Exception {
        LiveDesk desk = desk();
        var gate = new CountDownLatch(1);
        CompletableFuture<Outcome> first = Heard.of(listener -> desk.run(listener, (machine, control) -> {
            awaitQuietly(gate);
            throw new AssertionError("broken on purpose");
        }));
        CompletableFuture<Outcome> second = tell(desk, HELLO);
        CompletableFuture<Outcome> third = tell(desk, RUN);
        gate.countDown();

        assertThat(failure(second)).isEqualTo(failure(first));
        assertThat(failure(third)).isEqualTo(failure(first));
        assertThat(desk.busy()).isFalse();
        assertThat(desk.history()).isEmpty();
    }

    @Test
    void aListenerThatFailsItselfHarmsNobody() throws Exception {
        LiveDesk desk = desk();
        desk.execute(HELLO, new Desk.Listener() {
            @Override
            public void finished(Outcome outcome) {
                throw new IllegalStateException("the page is gone");
            }

            @Override
            public void failed(Failure failure) {
                throw new IllegalStateException("the page is gone");
            }
        });
        assertThat(tell(desk, RUN).get(20, TimeUnit.SECONDS).snapshot().output())
                .isEqualTo("hello\n");
    }

    @Test
    void whoCanNotBeToldOfProgressDoesNotBreakTheMachine() throws Exception {
        LiveDesk desk = desk();
        tell(desk, ENDLESS).get(20, TimeUnit.SECONDS);
        var told = new CountDownLatch(1);
        var end = new CompletableFuture<Outcome>();
        desk.execute(RUN, new Desk.Listener() {
            @Override
            public void progress(long instructions) {
                told.countDown();
                throw new IllegalStateException("the page is gone");
            }

            @Override
            public void finished(Outcome outcome) {
                end.complete(outcome);
            }

            @Override
            public void failed(Failure failure) {
                end.completeExceptionally(new Heard.Broke(failure));
            }
        });
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        desk.stop();
        assertThat(((Outcome.Ran) end.get(20, TimeUnit.SECONDS)).stop()).isEqualTo(StopReason.CANCELLED);
    }

    private LiveDesk desk() {
        return new LiveDesk(pool, MachineSettings.DEFAULT);
    }

    private static CompletableFuture<Outcome> tell(Desk desk, Command command) {
        return Heard.of(listener -> desk.execute(command, listener));
    }

    private static CompletableFuture<Outcome> breakOf(LiveDesk desk, Throwable cause) {
        return Heard.of(listener -> desk.run(listener, (machine, control) -> BreakableDesks.fail(cause)));
    }

    private static Failure failure(CompletableFuture<Outcome> end) throws Exception {
        try {
            throw new AssertionError("it did not fail: " + end.get(20, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            return ((Heard.Broke) failed.getCause()).failure();
        }
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
