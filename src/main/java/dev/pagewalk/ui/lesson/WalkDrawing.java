package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import java.util.Locale;
import java.util.Optional;

/**
 * A walk as a drawing that fills while it is answered: the bits of the address, the directory, the table and the frame
 * with what is picked in each. A list for screen readers says the same.
 */
@StyleSheet("styles/pictures.css")
final class WalkDrawing extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WalkValues values;
    private final transient WalkTexts names;

    WalkDrawing(LessonSession session, Cells cells) {
        values = new WalkValues(session, cells);
        names = new WalkTexts(session, cells, this::getTranslation);
        addClassName("walk");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lesson.walk"));
        refresh();
    }

    /** Draws what is known by now. */
    void refresh() {
        removeAll();
        var drawn = new Div(address(), cut(), stations());
        drawn.addClassName("walk-drawn");
        drawn.getElement().setAttribute("aria-hidden", "true");
        var said = new UnorderedList();
        said.addClassName("visually-hidden");
        add(drawn, said);
        said.add(new ListItem(
                getTranslation("lesson.walk.said", getTranslation("lesson.walk.address"), said(values.address()))));
        for (Field field : Field.values()) {
            said.add(new ListItem(getTranslation("lesson.walk.said", name(field.cell), said(digits(field)))));
        }
        for (Station station : Station.values()) {
            said.add(new ListItem(said(station)));
        }
        for (String cell : new String[] {"selfMapPde", "selfMapPte"}) {
            if (values.cell(cell).isPresent()) {
                drawn.add(line(name(cell), values.hex(cell)));
                said.add(new ListItem(getTranslation("lesson.walk.said", name(cell), said(values.hex(cell)))));
            }
        }
    }

    /** The three fields of an address. */
    private enum Field {
        DIRECTORY("directoryIndex"),
        TABLE("tableIndex"),
        OFFSET("offset");

        private final String cell;

        Field(String cell) {
            this.cell = cell;
        }

        private String look() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the three fields lead: by which field something is picked, where that lies and what is found there. */
    private enum Station {
        DIRECTORY(Field.DIRECTORY, "pdeAddress", "pde"),
        TABLE(Field.TABLE, "pteAddress", "pte"),
        FRAME(Field.OFFSET, "physical", "physical");

        private final Field field;
        private final String at;
        private final String found;

        Station(Field field, String at, String found) {
            this.field = field;
            this.at = at;
            this.found = found;
        }

        private String key() {
            return "lesson.walk." + name().toLowerCase(Locale.ROOT);
        }
    }

    private String name(String cell) {
        return values.cell(cell).map(names::name).orElse("");
    }

    private Component address() {
        return line(getTranslation("lesson.walk.address"), values.address());
    }

    private static Component line(String name, Optional<String> value) {
        var line = new Div(words("walk-name", name), value(value));
        line.addClassName("walk-line");
        return line;
    }

    private Component cut() {
        var cut = new Div();
        cut.addClassName("walk-cut");
        for (Field field : Field.values()) {
            var digits = new Div();
            digits.addClassName("walk-digits");
            bits(field).orElse("·".repeat(width(field))).chars().forEach(bit -> digits.add(new Span((char) bit + "")));
            var piece = new Div(words("walk-name", name(field.cell)), digits, value(values.hex(field.cell)));
            piece.addClassNames("walk-piece", field.look());
            known(piece, values.number(field.cell).isPresent());
            cut.add(piece);
        }
        return cut;
    }

    private int width(Field field) {
        return switch (field) {
            case DIRECTORY -> values.format().directoryBits();
            case TABLE -> values.format().tableBits();
            case OFFSET -> values.format().pageShift();
        };
    }

    /** As many digits as the field has; empty for a number that isn't known or doesn't fit. */
    private Optional<String> bits(Field field) {
        int width = width(field);
        return values.number(field.cell)
                .filter(value -> value >>> width == 0)
                .map(value -> Long.toBinaryString(1L << width | value).substring(1));
    }

    private Optional<String> digits(Field field) {
        return values.hex(field.cell)
                .map(hex -> bits(field)
                        .map(bits -> getTranslation("lesson.walk.said.bits", hex, bits))
                        .orElse(hex));
    }

    private Component stations() {
        var stations = new Div();
        stations.addClassName("walk-stations");
        for (Station station : Station.values()) {
            if (station != Station.DIRECTORY) {
                stations.add(arrow(station));
            }
            stations.add(box(station));
        }
        return stations;
    }

    private Component arrow(Station to) {
        var arrow = new Div();
        arrow.addClassName("walk-arrow");
        Station from = Station.values()[to.ordinal() - 1];
        known(arrow, values.number(from.found).isPresent());
        arrow.getElement().setAttribute("data-ends", Boolean.toString(values.ends(to.at)));
        return arrow;
    }

    private Component box(Station station) {
        var picked = new Div(value(values.hex(station.field.cell)), value(values.hex(station.found)));
        picked.addClassNames("walk-row", "walk-picked");
        known(picked, values.number(station.found).isPresent());
        var box = new Div(words("walk-name", getTranslation(station.key())), value(base(station)));
        box.addClassNames("walk-box", station.field.look());
        known(box, base(station).isPresent());
        if (values.ends(station.at)) {
            box.add(words("walk-end", getTranslation("lesson.walk.ends")));
            return box;
        }
        int last = (1 << width(station.field)) - 1;
        box.add(row("000"), row("⋮"), picked, row("⋮"), row("%03X".formatted(last)));
        if (station != Station.FRAME) {
            var at = new Div(words("walk-name", "@"), value(values.hex(station.at)));
            at.addClassName("walk-at");
            box.add(at);
        }
        return box;
    }

    /** Where the directory begins is told; of table and frame it is known from what the student found in them. */
    private Optional<String> base(Station station) {
        return station == Station.DIRECTORY ? Optional.of(values.directory()) : values.page(station.at);
    }

    private static Div row(String text) {
        var row = new Div(text);
        row.addClassName("walk-row");
        return row;
    }

    private String said(Optional<String> value) {
        return value.orElseGet(() -> getTranslation("lesson.walk.unknown"));
    }

    private String said(Station station) {
        String name = getTranslation(station.key());
        if (values.ends(station.at)) {
            return getTranslation("lesson.walk.said", name, getTranslation("lesson.walk.ends"));
        }
        return getTranslation(
                station == Station.FRAME ? "lesson.walk.said.frame" : "lesson.walk.said.entry",
                name,
                said(base(station)),
                said(values.hex(station.field.cell)),
                said(values.hex(station.at)),
                said(values.hex(station.found)));
    }

    private static Span words(String look, String text) {
        var words = new Span(text);
        words.addClassName(look);
        return words;
    }

    private static Span value(Optional<String> value) {
        Span shown = words("walk-value", value.orElse("?"));
        known(shown, value.isPresent());
        return shown;
    }

    private static void known(Component part, boolean known) {
        part.getElement().setAttribute("data-known", Boolean.toString(known));
    }
}
