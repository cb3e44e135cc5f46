package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H3;
import dev.pagewalk.ui.component.Chart;

/** A picture with its table below it, and what both mean. */
@Tag("figure")
final class ChartFigure extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    ChartFigure(String title, Chart picture, PlainTable table) {
        this(title, table);
        addComponentAtIndex(1, picture);
    }

    /** Where there is nothing to draw. */
    ChartFigure(String title, PlainTable table) {
        addClassName("chart-figure");
        add(new H3(title), table);
    }

    /** Says what it shows and what it doesn't. */
    void note(String text) {
        var note = new HtmlContainer("figcaption");
        note.setText(text);
        add(note);
    }
}
