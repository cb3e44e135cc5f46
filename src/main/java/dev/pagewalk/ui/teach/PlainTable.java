package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A table of few rows, as HTML has it; where it is too wide it scrolls in itself. */
final class PlainTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body = new NativeTableBody();

    /** @param title read out before it, and shown above it */
    PlainTable(String title, String... headings) {
        addClassName("plain-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title);
        var row = new NativeTableRow();
        for (String heading : headings) {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        var caption = new NativeTableCaption();
        caption.setText(title);
        add(new NativeTable(caption, new NativeTableHeader(row), body));
    }

    /** The first cell is what the row is about. */
    void row(Component... cells) {
        body.add(made(cells));
    }

    /** How many rows it has. */
    int rows() {
        return (int) body.getChildren().count();
    }

    /** What the rows below it are about, until the next group. */
    void group(String... cells) {
        NativeTableRow row = made(spans(cells));
        row.addClassName("table-group");
        body.add(row);
    }

    private static NativeTableRow made(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                var head = new NativeTableHeaderCell(cells[i]);
                head.getElement().setAttribute("scope", "row");
                row.add(head);
            } else {
                row.add(new NativeTableCell(cells[i]));
            }
        }
        return row;
    }

    void row(String... cells) {
        row(spans(cells));
    }

    private static Component[] spans(String... cells) {
        var spans = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            spans[i] = new Span(cells[i]);
        }
        return spans;
    }
}
