package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.pagewalk.address.PagingFormat;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** The page directory or a page table. The browser asks for the rows it shows; only those are sent. */
@Tag("pw-entries")
@JsModule("./elements/entries/entries.ts")
public class EntryTable extends PagewalkElement {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ROWS = 128;

    private String id = "";
    private int count;
    private int tables;
    private IntFunction<Row> rows = index -> new Row(index, 0, "ZERO");

    public EntryTable() {
        super("entries", "bits", "kind", "map");
        on("pw-rows", detail -> {
            if (detail.path("id").asString("").equals(id)) {
                send(detail.path("from").asInt(0), detail.path("count").asInt(0));
            }
        });
    }

    /**
     * Shows a table.
     *
     * @param format how addresses split
     * @param view what it is
     * @param source gives a row by its index, while this view is shown
     */
    public void show(PagingFormat format, View view, IntFunction<Row> source) {
        format(format);
        tables = format.directoryEntries();
        id = view.id();
        count = view.count();
        rows = source;
        getElement().setPropertyBean("view", view);
    }

    /** @param index the entry to bring into view; -1 for none */
    public void setSelected(int index) {
        getElement().setProperty("selected", index);
    }

    public void onAddress(LongConsumer listener) {
        onAddress("pw-address", "address", listener);
    }

    /** Told the directory index of the table that is to be shown; -1 for the directory. */
    public void onTable(IntConsumer listener) {
        on("pw-table", detail -> {
            int table = detail.path("table").asInt(-1);
            if (table >= -1 && table < tables) {
                listener.accept(table);
            }
        });
    }

    private void send(int from, int wanted) {
        int first = Math.clamp(from, 0, count);
        int last = Math.min(count, first + Math.clamp(wanted, 0, MOST_ROWS));
        List<Row> page = IntStream.range(first, last).mapToObj(rows).toList();
        // A call, not a property: each answer counts, also when two come in one round trip.
        getElement().callJsFunction("take", new Page(id, first, page));
    }

    record Page(String id, int from, List<Row> rows) {}

    /**
     * A table; see {@code frontend/elements/entries/entries.ts}.
     *
     * @param id another one whenever rows may have changed
     * @param table directory index, or -1 for the directory itself
     * @param address physical address of entry 0
     */
    public record View(
            String id,
            int table,
            long address,
            int count,
            List<Integer> nonZero,
            List<Integer> changed,
            List<Integer> tables) {}

    /** An entry: index, the 32 bits as an unsigned number, name of its kind. */
    public record Row(int index, long raw, String kind) {}
}
