package dev.pagewalk.ui.lab;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import dev.pagewalk.ui.component.AddressMap;
import dev.pagewalk.ui.component.BudgetBars;
import dev.pagewalk.ui.component.EntryTable;
import dev.pagewalk.ui.component.StackPane;
import dev.pagewalk.ui.component.TabGroup;
import dev.pagewalk.ui.component.TranslationPane;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The panes that show a machine: map, walk, page tables, call stack, budgets. One address is selected in all of them.
 *
 * <p>Give it a {@link SnapshotDiff} after each step. A pane is filled only while it is shown. Lessons use it too.
 */
public final class MachinePanels {

    private static final String MAP = "map";
    private static final String WALK = "walk";
    private static final String TABLES = "tables";
    private static final String STACK = "stack";

    private final Texts texts;
    private final TabGroup tabs = new TabGroup();
    private final AddressMap map = new AddressMap();
    private final TranslationPane walk = new TranslationPane();
    private final EntryTable entries = new EntryTable();
    private final StackPane stack = new StackPane();
    private final BudgetBars budgets = new BudgetBars();

    private SnapshotDiff diff;
    private VirtualAddress selected = new VirtualAddress(0x00400000);
    private int table = -1;
    private int entry = -1;
    private int version;
    private IntConsumer toLine = line -> {};

    /** @param texts in the language of whoever looks, at any time */
    public MachinePanels(SnapshotDiff first, java.util.function.BiFunction<String, Object[], String> texts) {
        this.diff = first;
        this.texts = texts::apply;
        tabs.add(MAP, map);
        tabs.add(WALK, walk);
        tabs.add(TABLES, entries);
        tabs.add(STACK, stack);
        tabs.onSelect(id -> fill());
        map.onAddress(this::select);
        walk.onAddress(this::select);
        entries.onAddress(address -> {
            select(address);
            show(WALK);
        });
        stack.onAddress(address -> {
            select(address);
            show(MAP);
        });
        stack.onLine(line -> toLine.accept(line));
        walk.onEntry(this::showEntry);
        entries.onTable(chosen -> {
            table = chosen;
            entry = -1;
            fill();
        });
    }

    /** The panes behind their tabs. */
    public TabGroup tabs() {
        return tabs;
    }

    /** The budgets, to be put where they are always seen. */
    public BudgetBars budgets() {
        return budgets;
    }

    /** Told the line of a call that a person chose. */
    public void onLine(IntConsumer listener) {
        toLine = listener;
    }

    /** Shows another moment. */
    public void show(SnapshotDiff moment) {
        diff = moment;
        fill();
    }

    /** Selects an address in all panes. */
    public void select(long address) {
        selected = new VirtualAddress((int) address);
        WalkSnapshot walk = diff.now().pageTables().walk(selected);
        table = walk.tableEntry() == null ? -1 : walk.directoryIndex();
        entry = table < 0 ? walk.directoryIndex() : walk.tableIndex();
        fill();
    }

    /** Brings a pane to the front: map, walk, tables or stack. */
    public void show(String pane) {
        tabs.select(pane);
        fill();
    }

    /** Writes the texts anew, in the language of now. */
    public void translate() {
        tabs.setTitles(texts.get("lab.panes"), List.of(
                texts.get("lab.pane.map"), texts.get("lab.pane.walk"), texts.get("lab.pane.tables"), texts.get("lab.pane.stack")));
        fill();
    }

    private void showEntry(int ofTable, int index) {
        table = ofTable;
        entry = index;
        show(TABLES);
    }

    private void fill() {
        budgets.setCounters(diff.now().counters(), diff.before().counters());
        switch (tabs.selected()) {
            case WALK -> fillWalk();
            case TABLES -> fillEntries();
            case STACK -> stack.setFrames(PanelRows.frames(diff));
            default -> fillMap();
        }
    }

    private void fillMap() {
        List<AddressMap.Row> rows = PanelRows.regions(diff, selected);
        int all = diff.now().regions().size();
        map.setRegions(rows, rows.size() < all
                ? texts.get("lab.some-regions", Integer.toString(rows.size()), Integer.toString(all))
                : "");
        map.setSelected(selected.value());
    }

    private void fillWalk() {
        WalkSnapshot found = diff.now().pageTables().walk(selected);
        walk.setWalk(PanelRows.walk(found, regionText(), stopText(found)));
    }

    private void fillEntries() {
        PageTables tables = diff.now().pageTables();
        int shown = table;
        version++;
        entries.show(
                PanelRows.view(diff, shown, version + "/" + shown), index -> PanelRows.entry(tables, shown, index));
        entries.setSelected(entry);
    }

    private String regionText() {
        if (selected.raw() < 0) {
            return texts.get("lab.walk.kernel");
        }
        RegionSnapshot region = diff.now().region(selected);
        return texts.get(
                "lab.walk.region",
                region.range().toString(),
                PanelRows.state(region.state()),
                region.protection().toString(),
                region.label());
    }

    /** Why the walk does not end in RAM, and what an access would cause. */
    private String stopText(WalkSnapshot found) {
        if (found.physical() != null) {
            return "";
        }
        if (selected.raw() < 0) {
            return texts.get("lab.stop.kernel");
        }
        RegionSnapshot region = diff.now().region(selected);
        if (region.state() != RegionSnapshot.State.COMMITTED) {
            return texts.get("lab.stop." + region.state());
        }
        EntrySnapshot last = found.tableEntry();
        boolean unknown = last == null || last.kind() == EntrySnapshot.Kind.ZERO;
        if (unknown && region.type() != RegionSnapshot.Type.PRIVATE) {
            return texts.get("lab.stop.FILE");
        }
        return texts.get("lab.stop." + (last == null ? "NO_TABLE" : last.kind().name()));
    }
}
