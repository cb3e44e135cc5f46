package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time travel: going anywhere and coming back gives the same machine. */
class HistoryTest {

    private static final String PROGRAM = """
            #include <windows.h>
            #include <stdio.h>
            int sum;
            int main(void)
            {
                int i;
                char *p = VirtualAlloc(NULL, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                for (i = 0; i < 16; i++) {
                    p[i * 4096] = i;
                    sum = sum + p[i * 4096];
                }
                printf("%d\\n", sum);
                return 7;
            }
            """;

    private static final Command RUN = new Command.Run(Set.of());
    private static final Command STEP = new Command.Step(Command.StepKind.INTO);

    private final History history = new History(MachineSettings.DEFAULT, Budget.DESK);

    @Test
    void aProgramRunsToItsEnd() {
        load();
        Outcome.Ran ran = tell(RUN);
        assertThat(ran.stop()).isEqualTo(StopReason.EXITED);
        assertThat(ran.snapshot().output()).isEqualTo("120\n");
        assertThat(ran.snapshot().program().exitCode()).isEqualTo(7);
    }

    @Test
    void steppingAllTheWayEndsWhereRunningEnds() {
        load();
        MachineSnapshot ran = tell(RUN).snapshot();
        load();
        MachineSnapshot stepped = tell(STEP).snapshot();
        while (stepped.program().state() == ProgramSnapshot.State.PAUSED) {
            stepped = tell(STEP).snapshot();
        }
        assertSame("at the end", stepped, describe(ran));
    }

    @Test
    void seekingToAnyStepGivesTheStateItHadThen() {
        load();
        List<List<String>> states = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            MachineSnapshot snapshot = tell(STEP).snapshot();
            states.add(describe(snapshot));
            positions.add(snapshot.position());
        }
        for (int i = 39; i >= 0; i--) {
            Outcome outcome = history.seek(positions.get(i), RunControl.NONE);
            assertSame("step " + i, outcome.snapshot(), states.get(i));
        }
    }

    @Test
    void backFromTheEndOfARunIsTheLastStatement() {
        load();
        tell(RUN);
        Outcome back = history.back(RunControl.NONE);
        assertThat(back.snapshot().program().state()).isEqualTo(ProgramSnapshot.State.PAUSED);
        assertThat(back.snapshot().program().next().line()).isEqualTo(13);
        assertThat(back.snapshot().output()).isEqualTo("120\n");
        back = history.back(RunControl.NONE);
        assertThat(back.snapshot().program().next().line()).isEqualTo(12);
        assertThat(back.snapshot().output()).isEmpty();
        assertThat(tell(RUN).snapshot().output()).isEqualTo("120\n");
    }

    @Test
    void aConsoleLineUsesTheProgramsVariablesAndCanBeTakenBack() {
        load();
        tell(RUN);
        assertThat(tell(new Command.Call("sum + 1")).value()).isEqualTo("121");
        tell(new Command.Call("p2 = VirtualAlloc(NULL, 4096, MEM_RESERVE, PAGE_NOACCESS)"));
        var p2 = new VirtualAddress(0x003A0000);
        assertThat(history.snapshot().region(p2).state()).isEqualTo(RegionSnapshot.State.RESERVED);
        Outcome back = history.back(RunControl.NONE);
        assertThat(back.snapshot().region(p2).state()).isEqualTo(RegionSnapshot.State.FREE);
        assertThat(back.snapshot().program().state()).isEqualTo(ProgramSnapshot.State.EXITED);
    }

    @Test
    void anEndlessLoopIsStoppedByItsBudgetAndByWhoeverWatches() {
        var small = new History(MachineSettings.DEFAULT, new Budget(5_000_000, 1000, 100));
        small.execute(new Command.Load("int main(void) { for (;;) ; }"), RunControl.NONE);
        var outcome = (Outcome.Ran) small.execute(RUN, RunControl.NONE);
        assertThat(outcome.stop()).isEqualTo(StopReason.INSTRUCTION_BUDGET);
        outcome = (Outcome.Ran) small.execute(RUN, instructions -> StopReason.CANCELLED);
        assertThat(outcome.stop()).isEqualTo(StopReason.CANCELLED);
    }

    @Test
    void aConsoleLineThatIsCutLeavesTheProgramWhereItWas() {
        var small = new History(MachineSettings.DEFAULT, new Budget(5_000_000, 1000, 100));
        small.execute(new Command.Load(PROGRAM), RunControl.NONE);
        small.execute(STEP, RunControl.NONE);
        var line = small.snapshot().program().next();
        var outcome = (Outcome.Ran) small.execute(new Command.Call("for (;;) ;"), RunControl.NONE);
        assertThat(outcome.stop()).isEqualTo(StopReason.INSTRUCTION_BUDGET);
        assertThat(outcome.snapshot().program().next()).isEqualTo(line);
        assertThat(((Outcome.Ran) small.execute(new Command.Call("sum"), RunControl.NONE)).value())
                .isEqualTo("0");
    }

    @Test
    void tooMuchMemoryAndTooMuchOutputAreOutcomes() {
        var small = new History(MachineSettings.DEFAULT, new Budget(500_000_000, 1000, 1000));
        small.execute(new Command.Load("""
                        #include <windows.h>
                        int main(void) {
                            int i;
                            char *p = VirtualAlloc(NULL, 0x1000000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                            for (i = 0; i < 0x1000000; i = i + 4096) p[i] = 1;
                            return 0;
                        }
                        """), RunControl.NONE);
        assertThat(((Outcome.Ran) small.execute(RUN, RunControl.NONE)).stop()).isEqualTo(StopReason.MEMORY_BUDGET);
        small.execute(
                new Command.Load("#include <stdio.h>\nint main(void) { for (;;) printf(\"hello\\n\"); }"),
                RunControl.NONE);
        assertThat(((Outcome.Ran) small.execute(RUN, RunControl.NONE)).stop()).isEqualTo(StopReason.OUTPUT_BUDGET);
    }

    @Test
    void aProgramThatDoesNotCompileLeavesTheMachineAsItWas() {
        load();
        tell(STEP);
        Outcome outcome = history.execute(new Command.Load("int main(void) { return x; }"), RunControl.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.snapshot().program().state()).isEqualTo(ProgramSnapshot.State.PAUSED);
        assertThat(tell(RUN).snapshot().output()).isEqualTo("120\n");
    }

    private void load() {
        tell(new Command.Load(PROGRAM));
    }

    private Outcome.Ran tell(Command command) {
        Outcome outcome = history.execute(command, RunControl.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Ran.class);
        return (Outcome.Ran) outcome;
    }

    private static void assertSame(String when, MachineSnapshot snapshot, List<String> expected) {
        List<String> actual = describe(snapshot);
        assertThat(actual).as(when).hasSameSizeAs(expected);
        for (int line = 0; line < actual.size(); line++) {
            assertThat(actual.get(line)).as(when).isEqualTo(expected.get(line));
        }
    }

    /** Everything that can be seen but the number of commands, line by line. */
    private static List<String> describe(MachineSnapshot snapshot) {
        List<String> lines = new ArrayList<>();
        lines.add(snapshot.program().toString());
        lines.add(snapshot.counters().toString());
        lines.add(snapshot.output() + snapshot.lastError());
        snapshot.regions().forEach(region -> lines.add(region.toString()));
        for (int directory : snapshot.pageTables().presentTables()) {
            for (int index = 0; index < 1024; index++) {
                snapshot.pageTables()
                        .tableEntry(directory, index)
                        .filter(entry -> entry.raw() != 0)
                        .ifPresent(entry -> lines.add(directory + ":" + entry));
            }
        }
        return lines;
    }
}
