package dev.pagewalk.ui.pane;

import com.vaadin.flow.component.Component;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.ui.component.EntryTable;
import org.jspecify.annotations.Nullable;

/** The page directory and the page tables, one at a time. */
public final class TablesPane implements Pane {

    private final EntryTable entries = new EntryTable();
    private @Nullable SnapshotDiff shown;
    private @Nullable VirtualAddress at;
    private int table = -1;
    private int entry = -1;
    private int version;

    public TablesPane() {
        entries.onTable(chosen -> select(chosen, -1));
    }

    @Override
    public Component component() {
        return entries;
    }

    @Override
    public void show(SnapshotDiff moment, VirtualAddress selected) {
        shown = moment;
        if (at != null && !at.equals(selected)) {
            PageTables tables = moment.now().pageTables();
            int directoryIndex = tables.format().directoryIndex(selected.raw());
            table = tables.walk(selected).tableEntry() == null ? -1 : directoryIndex;
            entry = table < 0 ? directoryIndex : tables.format().tableIndex(selected.raw());
        }
        at = selected;
        fill();
    }

    /** Shows a table, or the directory for -1, and one of its entries if {@code index} isn't -1. */
    public void select(int chosen, int index) {
        table = chosen;
        entry = index;
        fill();
    }

    private void fill() {
        if (shown != null) {
            PageTables tables = shown.now().pageTables();
            int now = table;
            version++;
            entries.show(
                    tables.format(),
                    PaneRows.view(shown, now, version + "/" + now),
                    index -> PaneRows.entry(tables, now, index));
            entries.setSelected(entry);
        }
    }

    @Override
    public void listen(Listener listener) {
        entries.onAddress(address -> listener.address(address, PaneKind.WALK));
    }
}
