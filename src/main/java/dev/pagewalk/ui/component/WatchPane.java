package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Watch expressions with their values. */
@Tag("pw-watch")
@JsModule("./elements/watch/watch.ts")
public class WatchPane extends PagewalkElement {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    public WatchPane() {
        super("watch");
        getElement().setProperty("longest", LONGEST);
    }

    /** @param full true if no more can be added */
    public void setRows(List<Row> rows, boolean full) {
        getElement().setPropertyList("rows", rows);
        getElement().setProperty("full", full);
    }

    /** Told an expression to be watched: one line, not blank. */
    public void onAdd(Consumer<String> listener) {
        on("pw-add", detail -> {
            String expression = detail.path("expression").asString("").strip();
            if (!expression.isEmpty() && expression.length() <= LONGEST && expression.indexOf('\n') < 0) {
                listener.accept(expression);
            }
        });
    }

    /** Told the index of a row to be removed; it may be out of range. */
    public void onRemove(IntConsumer listener) {
        on("pw-remove", detail -> listener.accept(detail.path("index").asInt(-1)));
    }

    /**
     * An expression and what it is now.
     *
     * @param problem why it has no value; "" if it has one
     */
    public record Row(String expression, String type, String value, String problem, boolean changed) {}
}
