package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

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
        var back = new CompletableFuture<Outcome>();
        desk.seek(new Position(1, reached / 2), back::complete);
        assertThat(back.get(20, TimeUnit.SECONDS).snapshot().position().instruction())
                .isEqualTo(reached / 2);
    }

    private Desk desk() {
        return new LiveDesk(pool, MachineSettings.DEFAULT);
    }

    private static CompletableFuture<Outcome> tell(Desk desk, Command command) {
        var outcome = new CompletableFuture<Outcome>();
        desk.execute(command, outcome::complete);
        return outcome;
    }
}
