package dev.pagewalk.ui.lab;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.ui.component.BudgetBars;
import dev.pagewalk.ui.component.TabGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/**
 * The panes that show a machine behind their tabs, and the budgets. One address is selected in all of them.
 *
 * <p>Give it a {@link SnapshotDiff} after each step. A pane is filled only while it is shown.
 */
public final class MachinePanels implements MachinePane.Listener {

    private static final List<String> TABS = List.of(
            MachinePanes.MAP,
            MachinePanes.WALK,
            MachinePanes.TABLES,
            MachinePanes.STACK,
            MachinePanes.HEAP,
            MachinePanes.FILES,
            MachinePanes.FRAMES,
            MachinePanes.BYTES);

    private final Texts texts;
    private final TabGroup tabs = new TabGroup();
    private final Map<String, MachinePane> panes = new LinkedHashMap<>();
    private final TablesPane tables = new TablesPane();
    private final BudgetBars budgets = new BudgetBars();

    private SnapshotDiff diff;
    private VirtualAddress selected = new VirtualAddress(0x00400000);
    private IntConsumer toLine = line -> {};

    /** @param texts in the language of whoever looks, at any time */
    public MachinePanels(SnapshotDiff first, BiFunction<String, Object[], String> texts) {
        this.diff = first;
        this.texts = texts::apply;
        for (String name : TABS) {
            MachinePane pane = name.equals(MachinePanes.TABLES) ? tables : MachinePanes.of(name, texts);
            panes.put(name, pane);
            pane.listen(this);
            tabs.add(name, pane.component());
        }
        tabs.onSelect(id -> fill());
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
        fill();
    }

    /** Brings a pane to the front, by its name in {@link MachinePanes}. */
    public void show(String pane) {
        tabs.select(pane);
        fill();
    }

    /** Writes the texts anew, in the language of now. */
    public void translate() {
        tabs.setTitles(
                texts.get("lab.panes"),
                TABS.stream().map(name -> texts.get("lab.pane." + name)).toList());
        fill();
    }

    @Override
    public void address(long address, String pane) {
        selected = new VirtualAddress((int) address);
        show(pane);
    }

    @Override
    public void line(int line) {
        toLine.accept(line);
    }

    @Override
    public void entry(int table, int index) {
        show(MachinePanes.TABLES);
        tables.select(table, index);
    }

    private void fill() {
        budgets.setCounters(diff.now().counters(), diff.before().counters());
        MachinePane shown = panes.get(tabs.selected());
        if (shown != null) {
            shown.show(diff, selected);
        }
    }
}
