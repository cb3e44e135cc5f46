package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers to find: checked one by one, or predicted together before the machine runs. */
final class CellsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Cells cells;
    private final transient Runnable changed;
    private final transient Runnable predicted;
    private final List<CellRow> rows = new ArrayList<>();
    private final Div actions = new Div();
    private final transient Optional<WalkDrawing> drawing;
    private final transient Optional<DumpPanel> dump;
    private final transient Optional<RulerDrawing> ruler;

    /**
     * @param changed called after each answer
     * @param predicted called when everything was predicted for the first time
     */
    CellsPanel(LessonSession session, Cells cells, Runnable changed, Runnable predicted) {
        this.session = session;
        this.cells = cells;
        this.changed = changed;
        this.predicted = predicted;
        addClassNames("cells", "cells-" + cells.kind());
        drawing =
                cells.form() == Cells.Form.TRANSLATE ? Optional.of(new WalkDrawing(session, cells)) : Optional.empty();
        drawing.ifPresent(this::add);
        dump = drawing.map(drawn -> new DumpPanel(session, cells));
        ruler = session.exhibit(cells).ruler().map(one -> new RulerDrawing(session, cells, one));
        ruler.ifPresent(this::add);
        boolean together = cells.predicts() && !session.ran(cells);
        for (Cell cell : cells.cells()) {
            var row = new CellRow(session, cells, cell, label(cell), !together, this::answered, this::written);
            rows.add(row);
            add(row);
        }
        if (together) {
            var stake = new Paragraph(getTranslation(session.foreseen(cells) ? "lesson.foreseen" : "lesson.foresee"));
            stake.addClassName("stake");
            add(stake);
            var run = new Button(getTranslation("lesson.predict"), click -> predict());
            run.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(run);
            actions.addClassName("actions");
            add(actions);
        }
        placeDump();
    }

    /** Above the field of the entry that is looked for now; below all fields if none is. */
    private void placeDump() {
        dump.ifPresent(panel -> {
            List<Component> others =
                    getChildren().filter(child -> !child.equals(panel)).toList();
            int place = rows.stream()
                    .filter(CellRow::reads)
                    .findFirst()
                    .map(others::indexOf)
                    .orElse(others.size());
            if (indexOf(panel) != place) {
                remove(panel);
                addComponentAtIndex(place, panel);
            }
        });
    }

    private void written() {
        ruler.ifPresent(RulerDrawing::refresh);
    }

    /** Says in which base the number is asked for, to eyes and to screen readers. */
    private String label(Cell cell) {
        String name = name(cell);
        if (cell.text() || cell.given()) {
            return name;
        }
        return getTranslation(cell.hexadecimal() ? "lesson.base.hexadecimal" : "lesson.base.decimal", name);
    }

    private String name(Cell cell) {
        return session.text(cells, "cell/" + cell.id(), getLocale())
                .map(Plain::name)
                .orElseGet(() -> new WalkTexts(session, cells, this::getTranslation).name(cell));
    }

    /** Nothing is graded before every field can be read. */
    private void predict() {
        boolean readable = true;
        for (CellRow row : rows) {
            boolean one = row.readable();
            if (!one && readable) {
                row.focusField();
            }
            readable &= one;
        }
        if (readable) {
            rows.forEach(CellRow::submit);
            predicted.run();
        }
    }

    private void answered() {
        rows.forEach(CellRow::refresh);
        drawing.ifPresent(WalkDrawing::refresh);
        written();
        placeDump();
        if (cells.predicts()
                && rows.stream().anyMatch(row -> row.state().answers().isEmpty())) {
            return;
        }
        if (!cells.predicts()) {
            rows.stream().filter(CellRow::isBlank).findFirst().ifPresent(CellRow::focusField);
        }
        changed.run();
    }
}
