package dev.pagewalk.ui.lab;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.BudgetBars;
import dev.pagewalk.ui.component.TabGroup;
import dev.pagewalk.ui.pane.Pane;
import dev.pagewalk.ui.pane.PaneKind;
import dev.pagewalk.ui.pane.SnapshotDiff;
import dev.pagewalk.ui.pane.TablesPane;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The panes that show a machine behind their tabs, and the budgets. One address is selected in all of them.
 *
 * <p>Give it a {@link SnapshotDiff} after each step. A pane is filled only while it is shown.
 */
final class PaneTabs implements Pane.Listener {

    private static final List<PaneKind> TABS = List.of(
            PaneKind.MAP,
            PaneKind.WALK,
            PaneKind.TABLES,
            PaneKind.STACK,
            PaneKind.HEAP,
            PaneKind.FILES,
            PaneKind.FRAMES,
            PaneKind.BYTES);

    private final Phrases texts;
    private final TabGroup tabs = new TabGroup();
    private final Map<PaneKind, Pane> panes = new EnumMap<>(PaneKind.class);
    private final TablesPane tables = new TablesPane();
    private final BudgetBars budgets = new BudgetBars();

    private SnapshotDiff diff;
    private VirtualAddress selected = new VirtualAddress(0x00400000);
    private IntConsumer toLine = line -> {};

    /** @param texts in the language of whoever looks, at any time */
    PaneTabs(SnapshotDiff first, Phrases texts) {
        this.diff = first;
        this.texts = texts;
        for (PaneKind kind : TABS) {
            Pane pane = kind == PaneKind.TABLES ? tables : kind.open(texts);
            panes.put(kind, pane);
            pane.listen(this);
            tabs.add(kind.id(), pane.component());
        }
        tabs.onSelect(id -> fill());
    }

    /** The panes behind their tabs. */
    TabGroup tabs() {
        return tabs;
    }

    /** The budgets, to be put where they are always seen. */
    BudgetBars budgets() {
        return budgets;
    }

    /** Told the line of a call that a person chose. */
    void onLine(IntConsumer listener) {
        toLine = listener;
    }

    /** Shows another moment. */
    void show(SnapshotDiff moment) {
        diff = moment;
        fill();
    }

    /** Brings a pane to the front. */
    void show(PaneKind kind) {
        tabs.select(kind.id());
        fill();
    }

    /** Writes the texts anew, in the language of now. */
    void translate() {
        tabs.setTitles(
                texts.get("lab.panes"),
                TABS.stream().map(kind -> texts.get("lab.pane." + kind.id())).toList());
        fill();
    }

    @Override
    public void address(long address, PaneKind best) {
        selected = new VirtualAddress((int) address);
        show(best);
    }

    @Override
    public void line(int line) {
        toLine.accept(line);
    }

    @Override
    public void entry(int table, int index) {
        show(PaneKind.TABLES);
        tables.select(table, index);
    }

    private void fill() {
        budgets.setCounters(diff.format(), diff.now().counters(), diff.before().counters());
        PaneKind.of(tabs.selected()).map(panes::get).ifPresent(pane -> pane.show(diff, selected));
    }
}
