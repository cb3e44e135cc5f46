package dev.pagewalk.ui.pane;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is different between two moments of a machine. Either may be the earlier one. */
public final class SnapshotDiff {

    private final MachineSnapshot before;
    private final MachineSnapshot now;
    private final Set<VirtualAddress> changedRegions;
    private final Map<VirtualAddress, String> earlierValues;

    public SnapshotDiff(MachineSnapshot before, MachineSnapshot now) {
        this.before = before;
        this.now = now;
        this.changedRegions = changedRegions(before.regions(), now.regions());
        this.earlierValues = values(before.program());
    }

    /** A moment beside itself: nothing differs. */
    public static SnapshotDiff none(MachineSnapshot moment) {
        return new SnapshotDiff(moment, moment);
    }

    public MachineSnapshot before() {
        return before;
    }

    public MachineSnapshot now() {
        return now;
    }

    /** How addresses split: the same at both moments. */
    public PagingFormat format() {
        return now.pageTables().format();
    }

    /** True if the region of {@code now} was not there before in the same form. */
    public boolean changed(RegionSnapshot region) {
        return changedRegions.contains(region.range().start());
    }

    /** How many regions changed. */
    public int changedRegionCount() {
        return changedRegions.size();
    }

    /** True if the variable was there before with another value. */
    public boolean changed(ProgramSnapshot.Variable variable) {
        String earlier = earlierValues.get(variable.address());
        return earlier != null && !earlier.equals(variable.name() + "=" + variable.value());
    }

    /**
     * Indices of entries that differ, ascending.
     *
     * @param table directory index of a page table, or -1 for the page directory
     */
    public List<Integer> changedEntries(int table) {
        List<Integer> changed = new ArrayList<>();
        if (before != now) {
            int entries = now.pageTables().entries(table);
            for (int i = 0; i < entries; i++) {
                if (raw(before.pageTables(), table, i) != raw(now.pageTables(), table, i)) {
                    changed.add(i);
                }
            }
        }
        return changed;
    }

    private static int raw(PageTables tables, int table, int index) {
        if (table < 0) {
            return tables.directoryEntry(index).raw();
        }
        Optional<EntrySnapshot> entry = tables.tableEntry(table, index);
        return entry.isPresent() ? entry.get().raw() : 0;
    }

    /** A region changed if it isn't free and there was no equal one; free space only ever results from others. */
    private static Set<VirtualAddress> changedRegions(List<RegionSnapshot> before, List<RegionSnapshot> now) {
        Set<RegionSnapshot> earlier = new HashSet<>(before);
        Set<VirtualAddress> changed = new HashSet<>();
        for (RegionSnapshot region : now) {
            if (!earlier.contains(region) && (region.state() != RegionSnapshot.State.FREE || freed(region, before))) {
                changed.add(region.range().start());
            }
        }
        return changed;
    }

    /** True if something that is free now was not free before. */
    private static boolean freed(RegionSnapshot free, List<RegionSnapshot> before) {
        for (RegionSnapshot region : before) {
            if (region.state() != RegionSnapshot.State.FREE
                    && free.range().contains(region.range().start())) {
                return true;
            }
        }
        return false;
    }

    private static Map<VirtualAddress, String> values(ProgramSnapshot program) {
        Map<VirtualAddress, String> values = new HashMap<>();
        program.callStack()
                .forEach(frame -> frame.variables()
                        .forEach(variable -> values.put(variable.address(), variable.name() + "=" + variable.value())));
        return values;
    }
}
