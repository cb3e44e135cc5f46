package dev.pagewalk.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.address.PagingFormat;

/** A drawing: the 32 bits of an address in their three fields, 10 + 10 + 12, and where each leads. Decoration only. */
class WalkPicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "00000000010000000010101010111100";

    /** Where the second and the third field begin, from the left. */
    private static final int TABLE = PagingFormat.PAGE_4K.directoryBits();

    private static final int OFFSET = TABLE + PagingFormat.PAGE_4K.tableBits();

    WalkPicture() {
        addClassName("walk-picture");
        getElement().setAttribute("aria-hidden", "true");
        var bits = new Div();
        bits.addClassName("walk-bits");
        bits.add(
                field("directory", 0, TABLE), field("table", TABLE, OFFSET), field("offset", OFFSET, ADDRESS.length()));
        var rail = new Div(
                station("directory", "PDE 001", "0x0003_9067"),
                station("table", "PTE 002", "0x0005_C067"),
                station("offset", "+ ABC", "0x0005_CABC"));
        rail.addClassName("walk-rail");
        add(bits, rail);
    }

    private static Div field(String name, int from, int to) {
        var field = new Div();
        field.addClassNames("walk-field", name);
        for (int i = from; i < to; i++) {
            field.add(new Span(ADDRESS.substring(i, i + 1)));
        }
        return field;
    }

    private static Div station(String name, String title, String value) {
        var station = new Div(new Span(title), new Span(value));
        station.addClassNames("walk-station", name);
        return station;
    }
}
