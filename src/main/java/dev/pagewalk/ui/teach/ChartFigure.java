package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.details.Details;
import dev.pagewalk.ui.component.Chart;

/** A picture with its table below it, and what both mean. */
@Tag("figure")
final class ChartFigure extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /** In rows. */
    private static final int LONG = 15;

    ChartFigure(Component heading, Chart picture, PlainTable table) {
        this(heading, picture, (Component) table);
    }

    private ChartFigure(Component heading, Chart picture, Component below) {
        addClassName("chart-figure");
        add(heading, picture, below);
    }

    /** The same with the table one click away, if it is longer than anybody reads. */
    static ChartFigure folded(Component heading, Chart picture, PlainTable table) {
        if (table.rows() <= LONG) {
            return new ChartFigure(heading, picture, table);
        }
        var details = new Details();
        details.setSummaryText(details.getTranslation("teach.statistics.table", String.valueOf(table.rows())));
        details.add(table);
        return new ChartFigure(heading, picture, details);
    }

    /** Says what it shows and what it doesn't. */
    void note(String text) {
        var note = new HtmlContainer("figcaption");
        note.setText(text);
        add(note);
    }
}
