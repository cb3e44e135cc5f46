package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A table of records, page by page, with what can be chosen above it. */
@Tag("pw-records")
@JsModule("./elements/records/records.ts")
public class RecordPane extends PagewalkElement {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ID = 64;

    public RecordPane() {
        super("records");
    }

    public void setView(View view) {
        getElement().setPropertyBean("view", view);
    }

    /** Told the id of the kind of record that a person chose. */
    public void onChoice(Consumer<String> listener) {
        onId("pw-choose", listener);
    }

    /** Told the id of what a person wants to see the records of. */
    public void onItem(Consumer<String> listener) {
        onId("pw-item", listener);
    }

    private void onId(String event, Consumer<String> listener) {
        on(event, detail -> {
            String id = detail.path("id").asString("");
            if (id.length() <= LONGEST_ID) {
                listener.accept(id);
            }
        });
    }

    /** Told the first row of the page that a person wants to see. */
    public void onPage(IntConsumer listener) {
        on("pw-page", detail -> listener.accept(Math.max(0, detail.path("from").asInt(0))));
    }

    public void onAddress(LongConsumer listener) {
        onAddress("pw-address", "address", listener);
    }

    /**
     * What is shown; see {@code frontend/elements/records/records.ts}.
     *
     * @param title name of the table
     * @param choices kinds of records
     * @param items things that have records of this kind; empty if there is nothing to choose
     * @param rows of one page
     * @param from index of the first of them among {@code total}
     * @param empty what is said without rows
     */
    public record View(
            String title,
            List<Choice> choices,
            String choice,
            List<Choice> items,
            String item,
            String itemLabel,
            List<Fact> facts,
            List<String> columns,
            List<Row> rows,
            int from,
            int total,
            int pageSize,
            String empty) {

        /** The same where no address can be chosen. */
        public View plain() {
            return new View(
                    title,
                    choices,
                    choice,
                    items,
                    item,
                    itemLabel,
                    facts,
                    columns,
                    rows.stream().map(Row::plain).toList(),
                    from,
                    total,
                    pageSize,
                    empty);
        }
    }

    /** Something to choose. */
    public record Choice(String id, String label) {}

    /** A number above the table. */
    public record Fact(String label, String value, boolean changed) {}

    /**
     * A row.
     *
     * @param addresses where a cell is an address, the number, else null; as many as cells
     * @param tone "bad" for what is wrong, "quiet" for what is not in use, or ""
     */
    public record Row(List<String> cells, List<@Nullable Long> addresses, boolean changed, String tone) {

        private Row plain() {
            return new Row(cells, Collections.nCopies(cells.size(), null), changed, tone);
        }
    }
}
