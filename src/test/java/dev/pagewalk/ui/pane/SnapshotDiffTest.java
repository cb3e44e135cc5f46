package dev.pagewalk.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.ui.component.AddressMap;
import dev.pagewalk.ui.component.EntryTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotDiffTest {

    private static final VirtualAddress AT = new VirtualAddress(0x10000000);

    private final History history = new History(MachineSettings.DEFAULT, Budget.DESK);

    private SnapshotDiff call(String text) {
        MachineSnapshot before = history.snapshot();
        return new SnapshotDiff(
                before,
                history.execute(new Command.Call(text), instructions -> null).snapshot());
    }

    private static List<VirtualAddress> changed(SnapshotDiff diff) {
        return diff.now().regions().stream()
                .filter(diff::changed)
                .map(region -> region.range().start())
                .toList();
    }

    @Test
    void aMomentDoesNotDifferFromItself() {
        SnapshotDiff diff = SnapshotDiff.none(history.snapshot());

        assertThat(changed(diff)).isEmpty();
        assertThat(diff.changedEntries(-1)).isEmpty();
    }

    @Test
    void aReservedRegionIsTheOnlyChangeOfTheMap() {
        call("0");
        SnapshotDiff diff = call("VirtualAlloc((void *)0x10000000, 0x10000, MEM_RESERVE, PAGE_READWRITE)");

        assertThat(changed(diff)).contains(AT);
        assertThat(diff.now().region(AT).state()).isEqualTo(RegionSnapshot.State.RESERVED);
        assertThat(changed(diff)).noneMatch(start -> diff.now().region(start).state() == RegionSnapshot.State.FREE);
    }

    @Test
    void aReleasedRegionLeavesAHoleThatCountsAsChanged() {
        call("VirtualAlloc((void *)0x10000000, 0x10000, MEM_RESERVE, PAGE_READWRITE)");
        SnapshotDiff diff = call("VirtualFree((void *)0x10000000, 0, MEM_RELEASE)");

        assertThat(changed(diff)).contains(diff.now().region(AT).range().start());
    }

    @Test
    void theFirstTouchChangesOneEntryOfTheTable() {
        call("VirtualAlloc((void *)0x10000000, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)");
        SnapshotDiff diff = call("*(char *)0x10003000 = 1");

        assertThat(diff.changedEntries(0x40)).containsExactly(3);
        assertThat(PaneRows.entry(diff.now().pageTables(), 0x40, 3).kind()).isEqualTo("VALID");
    }

    @Test
    void anEntryOfATableThatDoesNotExistIsZero() {
        EntryTable.Row row = PaneRows.entry(history.snapshot().pageTables(), 0x155, 7);

        assertThat(row).isEqualTo(new EntryTable.Row(7, 0, "ZERO"));
    }

    @Test
    void ofVeryManyRegionsThoseAroundTheSelectedAddressAreSent() {
        call(
                "for (unsigned i = 0; i < 700; i++) VirtualAlloc((void *)(0x10000000 + i * 0x20000), 1, MEM_RESERVE, PAGE_READWRITE)");
        SnapshotDiff diff = SnapshotDiff.none(history.snapshot());

        List<AddressMap.Row> rows = PaneRows.regions(diff, AT);

        assertThat(rows).hasSizeLessThanOrEqualTo(PaneRows.MOST_REGIONS);
        assertThat(rows).anyMatch(row -> row.start() == AT.value());
    }
}
