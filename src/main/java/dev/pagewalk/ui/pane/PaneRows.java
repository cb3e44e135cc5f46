package dev.pagewalk.ui.pane;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import dev.pagewalk.ui.component.AddressMap;
import dev.pagewalk.ui.component.EntryTable;
import dev.pagewalk.ui.component.StackPane;
import dev.pagewalk.ui.component.TranslationPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the machine's records into the small ones that the elements draw. Pure. */
public final class PaneRows {

    /** Most regions sent to a browser. */
    public static final int MOST_REGIONS = 600;

    private PaneRows() {}

    /** Regions of a moment; where there are too many, those around the selected address. */
    public static List<AddressMap.Row> regions(SnapshotDiff diff, VirtualAddress selected) {
        List<RegionSnapshot> all = diff.now().regions();
        int first = 0;
        if (all.size() > MOST_REGIONS) {
            int at = all.indexOf(diff.now().region(selected));
            first = Math.clamp(at - MOST_REGIONS / 2, 0, all.size() - MOST_REGIONS);
        }
        List<AddressMap.Row> rows = new ArrayList<>();
        for (RegionSnapshot region : all.subList(first, Math.min(all.size(), first + MOST_REGIONS))) {
            rows.add(region(region, diff.changed(region)));
        }
        return rows;
    }

    private static AddressMap.Row region(RegionSnapshot region, boolean changed) {
        return new AddressMap.Row(
                region.range().start().value(),
                region.range().size(),
                region.use().code(),
                state(region.state()),
                type(region.type()),
                region.state() == RegionSnapshot.State.FREE
                        ? ""
                        : region.protection().toString(),
                region.allocationBase().value(),
                region.allocationProtection().toString(),
                region.label(),
                region.residentPages(),
                changed);
    }

    static String state(RegionSnapshot.State state) {
        return switch (state) {
            case FREE -> "MEM_FREE";
            case RESERVED -> "MEM_RESERVE";
            case COMMITTED -> "MEM_COMMIT";
        };
    }

    private static String type(RegionSnapshot.Type type) {
        return type == RegionSnapshot.Type.NONE ? "" : "MEM_" + type.name();
    }

    /** What the table of a directory entry is, or the directory for -1. */
    public static EntryTable.View view(SnapshotDiff diff, int table, String id) {
        PageTables tables = diff.now().pageTables();
        List<Integer> nonZero = new ArrayList<>();
        for (int i = 0; i < tables.entries(table); i++) {
            if (entry(tables, table, i).raw() != 0) {
                nonZero.add(i);
            }
        }
        List<Integer> present = new ArrayList<>();
        tables.presentTables().forEach(present::add);
        long address = table < 0 ? tables.cr3() : tables.directoryEntry(table).raw();
        long frame = address & ~(long) tables.format().offsetMask() & 0xFFFFFFFFL;
        return new EntryTable.View(
                id, table, frame, tables.entries(table), nonZero, diff.changedEntries(table), present);
    }

    /** One entry of a table, or of the directory for -1; zero if there is no such table. */
    public static EntryTable.Row entry(PageTables tables, int table, int index) {
        Optional<EntrySnapshot> found =
                table < 0 ? Optional.of(tables.directoryEntry(index)) : tables.tableEntry(table, index);
        return found.map(entry -> new EntryTable.Row(
                        index, Integer.toUnsignedLong(entry.raw()), entry.kind().name()))
                .orElse(new EntryTable.Row(index, 0, EntrySnapshot.Kind.ZERO.name()));
    }

    /** The walk of an address, with what Windows says of it. */
    public static TranslationPane.Walk walk(WalkSnapshot walk, String region, String stop) {
        return new TranslationPane.Walk(
                walk.address().value(),
                Integer.toUnsignedLong(walk.cr3()),
                walk.directoryIndex(),
                walk.tableIndex(),
                walk.offset(),
                walk.directoryEntryAddress().value(),
                entry(walk.directoryEntry()),
                walk.tableEntryAddress() == null
                        ? null
                        : walk.tableEntryAddress().value(),
                walk.tableEntry() == null ? null : entry(walk.tableEntry()),
                walk.physical() == null ? null : walk.physical().value(),
                region,
                stop);
    }

    private static TranslationPane.Entry entry(EntrySnapshot entry) {
        return new TranslationPane.Entry(
                Integer.toUnsignedLong(entry.raw()), entry.kind().name());
    }

    /** The call stack, innermost first. */
    public static List<StackPane.Frame> frames(SnapshotDiff diff) {
        List<StackPane.Frame> frames = new ArrayList<>();
        for (ProgramSnapshot.Frame frame : diff.now().program().callStack()) {
            frames.add(new StackPane.Frame(
                    frame.function(), frame.line(), frame.framePointer().value(), variables(frame.variables(), diff)));
        }
        return frames;
    }

    /** The program's variables outside of functions. */
    static List<StackPane.Variable> globals(SnapshotDiff diff) {
        return variables(diff.now().program().globals(), diff);
    }

    private static List<StackPane.Variable> variables(List<ProgramSnapshot.Variable> variables, SnapshotDiff diff) {
        return variables.stream()
                .map(each -> new StackPane.Variable(
                        each.name(), each.type(), each.address().value(), each.value(), diff.changed(each)))
                .toList();
    }
}
