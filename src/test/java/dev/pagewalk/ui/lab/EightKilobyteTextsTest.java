package dev.pagewalk.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.FrameNumber;
import dev.pagewalk.event.Event;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.Timeline;
import dev.pagewalk.ui.pane.CallTexts;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lab says of a machine with pages of 8 KiB, which cuts addresses 8/11/13. */
class EightKilobyteTextsTest {

    private static final Phrases KEYS =
            (key, arguments) -> key.substring(key.lastIndexOf('.') + 1) + List.of(arguments);

    private final History history = new History(MachineSettings.DEFAULT.withPageSize(8192), Budget.DESK);

    private Outcome.Ran call(String text) {
        return (Outcome.Ran) history.execute(new Command.Call(text), RunControl.NONE);
    }

    @Test
    void aPageTableIsWhereItsDirectoryEntrySays() {
        call("VirtualAlloc((void *)0x20000000, 0x4000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)");
        List<Timeline.Happening> lines = EventTexts.of(call("*(char *)0x20002000 = 1"), KEYS);

        assertThat(lines)
                .filteredOn(line -> line.text().startsWith("table[0x020"))
                .extracting(Timeline.Happening::address)
                .containsExactly(0x2000_0000L);
    }

    @Test
    void aRunOfPageTablesBeginsWhereTheFirstDoes() {
        List<Event> events = List.of(
                new Event.PageTableCreated(0x20, new FrameNumber(5)),
                new Event.PageTableCreated(0x21, new FrameNumber(6)));
        var ran = new Outcome.Ran(history.snapshot(), StopReason.DONE, events, 0, "", List.of());

        assertThat(EventTexts.of(ran, KEYS)).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("tables[2, 0x020]");
            assertThat(line.address()).isEqualTo(0x2000_0000L);
        });
    }

    @Test
    void anEntryThatIsWrittenIsThatOfItsPage() {
        call("VirtualAlloc((void *)0x20000000, 0x4000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)");
        List<Timeline.Happening> lines = EventTexts.of(call("*(char *)0x20002000 = 1"), KEYS);

        assertThat(lines)
                .filteredOn(line -> line.text().startsWith("pte["))
                .extracting(Timeline.Happening::address)
                .contains(0x2000_2000L);
    }

    @Test
    void aFrameOfRamHasEightKibibytes() {
        call("VirtualAlloc((void *)0x20000000, 0x4000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)");
        var before = call("*(char *)0x20000000 = 1").snapshot();
        Outcome.Ran ran = call("*(char *)0x20002000 = 1");

        assertThat(CallTexts.entry("", ran, new SnapshotDiff(before, ran.snapshot()), KEYS)
                        .message())
                .contains("ram[] +8 KiB");
    }
}
