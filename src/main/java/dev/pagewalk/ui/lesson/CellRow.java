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
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerParser;
import dev.pagewalk.exercise.AnswerParser.Reading;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import dev.pagewalk.lesson.Submitted;

/** One number to find: field, what was read, feedback, help. */
final class CellRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DRAFT_MILLIS = 400;

    private final transient LessonSession session;
    private final transient Activity.Cells cells;
    private final transient Activity.Cell cell;
    private final transient Runnable answered;
    private final String step;
    private final TextFieldBase<?, String> field;
    private final Span echo = new Span();
    private final FeedbackBox feedback = new FeedbackBox();
    private final Div asking = new Div();
    private final HelpLadder help;

    /** @param check true if the row has its own button to check it */
    CellRow(
            LessonSession session,
            Activity.Cells cells,
            Activity.Cell cell,
            String label,
            boolean check,
            Runnable answered) {
        this.session = session;
        this.cells = cells;
        this.cell = cell;
        this.answered = answered;
        this.step = cells.step(cell);
        field = cell.text() ? lines() : number();
        addClassNames("cell-row", "cell-" + cell.id());
        field.setLabel(label);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.getElement().setAttribute("spellcheck", "false");
        field.setPlaceholder(cell.hexadecimal() ? "0x" : "");
        field.addClassName("mono-field");
        echo.addClassName("echo");
        asking.addClassName("asking");
        help = new HelpLadder(session, cells, cell, this::show);
        var line = new Div(field);
        line.addClassName("cell-line");
        if (cell.given()) {
            session.given(cells, cell).ifPresent(value -> field.setValue(AnswerParser.echo(value, cell.digits())));
            field.setReadOnly(true);
            add(line);
            return;
        }
        field.setValue(session.draft(step));
        field.addValueChangeListener(change -> typed(change.getValue()));
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
        add(line, echo, asking, feedback, help);
        typed(field.getValue());
        show();
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

    void focusField() {
        field.focus();
    }

    StepState state() {
        return session.state(step);
    }

    /** True if what stands in the field can be graded; else it asks. */
    boolean readable() {
        if (cell.text()) {
            if (field.getValue().isBlank()) {
                ask(new Reading.Blank());
            }
            return !field.getValue().isBlank();
        }
        Reading reading = AnswerParser.read(field.getValue(), cell.hexadecimal());
        boolean readable = reading instanceof Reading.Value || reading instanceof Reading.Fault && cell.faultable();
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
        switch (session.answer(cells, cell, field.getValue())) {
            case Submitted.AskedBack asked -> ask(asked.reading());
            case Submitted.Incomplete incomplete -> feedback.show(incomplete);
            case Submitted.NotCompiled never -> feedback.show(never);
            case Submitted.Recorded recorded -> {
                asking.removeAll();
                show();
                answered.run();
            }
        }
    }

    private void typed(String text) {
        session.saveDraft(step, text);
        asking.removeAll();
        Reading reading = AnswerParser.read(text, cell.hexadecimal());
        echo.setText(
                cell.hexadecimal() && reading instanceof Reading.Value value
                        ? getTranslation("lesson.echo", AnswerParser.echo(value.value(), cell.digits()))
                        : "");
        if (!state().settled()) {
            feedback.clear();
        }
    }

    private void ask(Reading reading) {
        asking.removeAll();
        switch (reading) {
            case Reading.Blank blank -> feedback.note(getTranslation("lesson.blank"));
            case Reading.Unreadable unreadable ->
                feedback.note(getTranslation("exercise.unreadable." + unreadable.key()));
            case Reading.Ambiguous both -> {
                feedback.note(
                        getTranslation("lesson.ambiguous", field.getValue().strip()));
                asking.add(
                        meaning("lesson.ambiguous.hex", both.hexadecimal()),
                        meaning("lesson.ambiguous.decimal", both.decimal()));
            }
            default -> feedback.note(getTranslation("exercise.unreadable.fault"));
        }
    }

    private Button meaning(String key, long value) {
        String plain = "0x%X".formatted(value);
        return new Button(getTranslation(key, plain), click -> {
            field.setValue(plain);
            submit();
        });
    }

    private String shown(String given) {
        if (cell.text()) {
            return given;
        }
        return AnswerParser.read(given, cell.hexadecimal()) instanceof Reading.Value value
                ? AnswerParser.echo(value.value(), cell.digits())
                : getTranslation("lesson.fault");
    }

    private void show() {
        StepState state = state();
        if (!state.answers().isEmpty()) {
            feedback.show(state);
        }
        if (state.settled()) {
            String given = state.latest().orElseThrow().given();
            field.setValue(shown(given));
            field.setReadOnly(true);
            echo.setText("");
            asking.removeAll();
        }
        getElement().setAttribute("data-settled", Boolean.toString(state.settled()));
        help.show(state);
    }
}
