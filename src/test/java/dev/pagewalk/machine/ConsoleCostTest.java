package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Debugging costs the student's machine nothing: a line of the console is charged with what it does itself. */
class ConsoleCostTest {

    private static final String PAUSED = "#include <windows.h>\nint main(void)\n{\n    int n = 7;\n    return n;\n}\n";

    private final History history = new History(MachineSettings.DEFAULT, Budget.DESK);

    private Outcome.Ran call(String line) {
        return (Outcome.Ran) history.execute(new Command.Call(line), RunControl.NONE);
    }

    private MachineSnapshot now() {
        return history.snapshot();
    }

    @Test
    void theFirstLineOnAFreshMachineCostsNothing() {
        MachineSnapshot before = now();

        Outcome.Ran line = call("6 * 7");

        assertThat(line.value()).contains("42");
        assertThat(now().regions()).isEqualTo(before.regions());
        assertSameBudgets(before.counters(), now().counters());
        assertThat(line.events()).isEmpty();
    }

    @Test
    void whatALineReservesIsAllThatItIsChargedWith() {
        Counters before = now().counters();

        call("VirtualAlloc(NULL, 1, MEM_RESERVE, PAGE_NOACCESS)");

        Counters after = now().counters();
        assertThat(after.addressSpaceUsed() - before.addressSpaceUsed()).isEqualTo(4096);
        assertThat(after.commitCharge()).isEqualTo(before.commitCharge());
        assertThat(after.framesUsed()).isEqualTo(before.framesUsed());
        assertThat(after.softFaults()).isEqualTo(before.softFaults());
    }

    @Test
    void variablesOfTheConsoleTakeNoMemoryOfTheProgram() {
        history.execute(new Command.Load(PAUSED), RunControl.NONE);
        history.execute(new Command.RunToLine(5), RunControl.NONE);
        MachineSnapshot before = now();

        call("char text[] = \"kept\"");
        Outcome.Ran look = call("text");

        assertThat(look.value()).contains("kept");
        assertThat(now().regions()).isEqualTo(before.regions());
        assertSameBudgets(before.counters(), now().counters());
        assertThat(call("n").value()).contains("7");
    }

    @Test
    void aProgramDoesNotMeetTheDebuggersMemory() {
        assertThat(call("*(int *)0xF0040000").stop()).isEqualTo(StopReason.UNHANDLED_EXCEPTION);
        assertThat(call("MEMORY_BASIC_INFORMATION info; VirtualQuery(&info, &info, sizeof info)")
                        .value())
                .startsWith("0");
    }

    @Test
    void aLineRunsWhereTheProgramLeftNoRoomAndNoCommit() {
        var full = new History(MachineSettings.DEFAULT.withCommitLimit(600), Budget.DESK);
        full.execute(
                new Command.Load("#include <windows.h>\nint main(void)\n{\n"
                        + "    while (VirtualAlloc(NULL, 4096, MEM_COMMIT, PAGE_READWRITE)) { }\n    return 0;\n}\n"),
                RunControl.NONE);
        full.execute(new Command.RunToLine(5), RunControl.NONE);

        Outcome.Ran line = (Outcome.Ran) full.execute(new Command.Call("6 * 7"), RunControl.NONE);

        assertThat(line.stop()).isEqualTo(StopReason.DONE);
        assertThat(line.value()).contains("42");
        assertThat(((Outcome.Ran) full.execute(new Command.Run(Set.of()), RunControl.NONE)).stop())
                .isEqualTo(StopReason.EXITED);
    }

    private static void assertSameBudgets(Counters before, Counters after) {
        assertThat(after.addressSpaceUsed()).isEqualTo(before.addressSpaceUsed());
        assertThat(after.commitCharge()).isEqualTo(before.commitCharge());
        assertThat(after.processCommit()).isEqualTo(before.processCommit());
        assertThat(after.residentPages()).isEqualTo(before.residentPages());
        assertThat(after.framesUsed()).isEqualTo(before.framesUsed());
        assertThat(after.pageTablePages()).isEqualTo(before.pageTablePages());
        assertThat(after.softFaults()).isEqualTo(before.softFaults());
        assertThat(after.hardFaults()).isEqualTo(before.hardFaults());
        assertThat(after.accessViolations()).isEqualTo(before.accessViolations());
    }
}
