package dev.pagewalk.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.ui.component.CallConsole;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is said of a line that was given to a machine: in the lab and beside a lesson the same. */
class CallTextsTest {

    private final History machine = new History(MachineSettings.DEFAULT, Budget.DESK);

    private CallConsole.Entry say(String line, RunControl control) {
        MachineSnapshot before = machine.snapshot();
        var outcome = machine.execute(new Command.Call(line), control);
        return CallTexts.entry(
                line,
                outcome,
                new SnapshotDiff(before, outcome.snapshot()),
                (key, arguments) -> key + Arrays.toString(arguments));
    }

    private CallConsole.Entry say(String line) {
        return say(line, RunControl.NONE);
    }

    @Test
    void anAccessViolationIsNoSuccess() {
        CallConsole.Entry entry = say("*(int *)0x12345678 = 1");

        assertThat(entry.good()).isFalse();
        assertThat(entry.value()).isEmpty();
        assertThat(entry.message()).contains("0xC0000005", "lab.access.write", "0x12345678");
    }

    @Test
    void soIsAnyOtherException() {
        CallConsole.Entry entry = say("1 / (int)GetLastError()");

        assertThat(entry.good()).isFalse();
        assertThat(entry.message()).contains("0xC0000094");
    }

    @Test
    void anEndlessLineThatWasStoppedSaysSo() {
        CallConsole.Entry entry = say("for (;;);", instructions -> StopReason.CANCELLED);

        assertThat(entry.good()).isFalse();
        assertThat(entry.message()).startsWith("lab.console.stopped.CANCELLED");
    }

    @Test
    void aFailedCallGivesItsValueAndTheError() {
        CallConsole.Entry entry = say("VirtualAlloc((void *)0x00400001, 0, MEM_COMMIT, PAGE_READWRITE)");

        assertThat(entry.good()).isFalse();
        assertThat(entry.message()).startsWith("lab.console.failed");
    }

    @Test
    void aLineThatIsNotCIsNoSuccess() {
        assertThat(say("1 +").good()).isFalse();
        assertThat(say("1 +").message()).isNotEmpty();
    }

    @Test
    void aGoodLineGivesItsValueAndWhatItCost() {
        assertThat(say("6 * 7").good()).isTrue();
        assertThat(say("6 * 7").value()).contains("42");
        assertThat(say("6 * 7").message()).isEmpty();
        assertThat(say("VirtualAlloc(NULL, 4096, MEM_RESERVE, PAGE_READWRITE)").message())
                .isEqualTo("lab.budget.address[] +4 KiB");
    }
}
