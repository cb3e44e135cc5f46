package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import dev.pagewalk.lesson.Submitted;
import dev.pagewalk.ui.component.DraftKeeper;
import java.util.Optional;
import java.util.Set;

/** One number to find: field, what was read, feedback, help. */
final class CellRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DRAFT_MILLIS = 400;
    private static final Set<String> ENTRIES = Set.of("pde", "pte");

    private final transient LessonSession session;
    private final transient Cells cells;
    private final transient Cell cell;
    private final transient Runnable answered;
    private final transient Runnable written;
    private final String step;
    private final TextFieldBase<?, String> field;
    private final Span echo = new Span();
    private final FeedbackBox feedback;
    private final HelpLadder help;
    /** As it was shown last. */
    private boolean settled;

    /**
     * @param check true if the row has its own button to check it
     * @param answered called after each answer
     * @param written called when something else stands in the field
     */
    CellRow(
            LessonSession session,
            Cells cells,
            Cell cell,
            String label,
            boolean check,
            Runnable answered,
            Runnable written) {
        this.session = session;
        this.cells = cells;
        this.cell = cell;
        this.answered = answered;
        this.written = written;
        this.step = cells.step(cell);
        field = cell.text() ? lines() : number();
        addClassNames("cell-row", "cell-" + cell.id());
        field.setLabel(label);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        Texts.technical(field, keys());
        field.setPlaceholder(cell.hexadecimal() ? "0x" : "");
        field.addClassName("mono-field");
        echo.addClassName("echo");
        feedback = new FeedbackBox(session.exercise(), "lesson.blank");
        help = new HelpLadder(
                session,
                cell.given() ? Rungs.NONE : CellHelp.of(session, cells, cell, this::getTranslation, this::solve));
        var line = new Div(field);
        line.addClassName("cell-line");
        if (cell.given()) {
            field.setValue(session.exhibit(cells).given().getOrDefault(cell.id(), ""));
            field.setReadOnly(true);
            add(line);
            return;
        }
        field.setValue(session.draft(step));
        DraftKeeper.field(session.drafts(), field, step);
        field.addValueChangeListener(change -> {
            typed(change.getValue());
            written.run();
        });
        if (check) {
            var button = new Button(getTranslation("lesson.check"), click -> submit());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.setAriaLabel(getTranslation("lesson.check") + ": " + label);
            line.add(button);
            if (!cell.text()) {
                field.addKeyDownListener(Key.ENTER, press -> submit());
            }
        }
        if (cell.faultable()) {
            var ends = new Button(getTranslation("lesson.fault"), click -> {
                field.setValue("fault");
                submit();
            });
            ends.setAriaLabel(getTranslation("lesson.fault") + ": " + label);
            line.add(ends);
        }
        add(line, echo, feedback, help);
        typed(field.getValue());
        show();
    }

    /** Counts are digits alone; of other numbers the letters of hexadecimal, names and units are wanted too. */
    private String keys() {
        boolean count = cell.notation().unit().isPresent() || cell.notation().conversion();
        return count && !cell.hexadecimal() && !cell.text() ? "numeric" : "text";
    }

    private static TextField number() {
        var number = new TextField();
        number.setMaxLength(80);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValueChangeTimeout(DRAFT_MILLIS);
        return number;
    }

    /** What a program prints may have several lines. */
    private static TextArea lines() {
        var lines = new TextArea();
        lines.setMaxLength(2_000);
        lines.setMinRows(1);
        lines.setValueChangeMode(ValueChangeMode.LAZY);
        lines.setValueChangeTimeout(DRAFT_MILLIS);
        return lines;
    }

    boolean isBlank() {
        return field.getValue().isBlank();
    }

    /** True if an entry is looked for here, which stands in physical memory. */
    boolean reads() {
        return ENTRIES.contains(cell.id()) && !cell.given() && !settled;
    }

    void focusField() {
        field.focus();
    }

    StepState state() {
        return session.state(step);
    }

    /** True if what stands in the field can be graded; else it asks. */
    boolean readable() {
        AnswerReading reading = cells.read(step, field.getValue());
        boolean readable = reading instanceof AnswerReading.Understood;
        if (!readable) {
            ask(reading);
        }
        return readable;
    }

    /** Hands in what stands in the field. */
    void submit() {
        if (cell.given() || state().settled()) {
            return;
        }
        session.saveDraft(step, field.getValue());
        switch (session.submit(cells, step, field.getValue())) {
            case Submitted.AskedBack asked -> ask(asked.reading());
            case Submitted.NotCompiled never -> feedback.show(never);
            case Submitted.Recorded recorded -> counted();
        }
    }

    private void solve() {
        session.show(cells, step);
        counted();
    }

    /** Its buttons are gone once it is settled: reading goes on with what is said, unless there is a next field. */
    private void counted() {
        show();
        if (settled) {
            feedback.focus();
        }
        answered.run();
    }

    /** Opens the row again if a number before it was corrected that it followed from. */
    void refresh() {
        if (!cell.given() && settled != state().settled()) {
            show();
        }
    }

    private void typed(String text) {
        session.saveDraft(step, text);
        echo.setText(
                cell.text()
                        ? ""
                        : number(text)
                                .filter(number -> cell.hexadecimal() || !number.equals(text.strip()))
                                .map(number -> getTranslation("lesson.echo", number))
                                .orElse(""));
        if (!state().settled()) {
            feedback.clear();
        }
    }

    /** The number as it is usually written; empty unless it is one. */
    private Optional<String> number(String text) {
        return cells.read(step, text) instanceof AnswerReading.Understood(Answer.Number number)
                ? Optional.of(cells.write(step, number))
                : Optional.empty();
    }

    private void ask(AnswerReading reading) {
        feedback.ask(reading);
    }

    private String shown(String given) {
        return cell.text() ? given : number(given).orElseGet(() -> getTranslation("lesson.fault"));
    }

    private void show() {
        StepState state = state();
        settled = state.settled();
        if (!state.answers().isEmpty()) {
            feedback.show(state);
        }
        field.setReadOnly(settled);
        if (settled) {
            String given = state.latest().orElseThrow().given();
            field.setValue(shown(given));
            echo.setText("");
        }
        getElement().setAttribute("data-settled", Boolean.toString(settled));
        help.show(state);
    }
}
