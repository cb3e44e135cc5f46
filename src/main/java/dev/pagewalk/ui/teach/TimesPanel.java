package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.homework.LateStep;
import dev.pagewalk.homework.Timetable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When the homework may be done, by the clock of the class. */
final class TimesPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_LATE_DAYS = 2;
    private static final double USUAL_LATE_PERCENT = 80;
    private static final double WHOLE = 100;
    private static final double MINUTES = 60;

    private final DateTimePicker release;
    private final DateTimePicker due;
    private final DateTimePicker close;
    private final Checkbox late = new Checkbox();
    private final Div lateBox = new Div();
    private final UnorderedList steps = new UnorderedList();
    private final List<StepRow> rows = new ArrayList<>();
    private final Div problems = new Div();
    private final IntegerField limit = new IntegerField();
    private final transient Timetable given;

    TimesPanel(ClassTimes times, Timetable given) {
        this.given = given;
        addClassNames("teach-section", "times-panel");
        release = times.picker(this::getTranslation, "teach.assignment.release");
        due = times.picker(this::getTranslation, "teach.assignment.due");
        close = times.picker(this::getTranslation, "teach.assignment.close");
        release.setHelperText(getTranslation("teach.assignment.release.help"));
        close.setHelperText(getTranslation("teach.assignment.close.help"));
        release.setValue(given.release());
        due.setValue(given.due());
        close.setValue(given.close());
        late.setLabel(getTranslation("teach.assignment.late"));
        late.setValue(given.close().isAfter(given.due()));
        late.addValueChangeListener(change -> acceptLate(change.getValue()));
        limit.setLabel(getTranslation("teach.assignment.limit"));
        limit.setHelperText(getTranslation("teach.assignment.limit.help"));
        limit.setMin(1);
        limit.setClearButtonVisible(true);
        limit.setManualValidation(true);
        given.limit().ifPresent(time -> limit.setValue((int) time.toMinutes()));
        var zone = new Paragraph(getTranslation("teach.assignment.zone", times.zoneName()));
        zone.addClassName("zone-note");
        steps.addClassName("late-steps");
        problems.addClassName("slot-problems");
        problems.getElement().setAttribute("role", "alert");
        var more = new Button(getTranslation("teach.assignment.late.add"));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.addClickListener(click -> add(null, null).focus());
        lateBox.add(close, new Paragraph(getTranslation("teach.assignment.late.note")), steps, problems, more);
        lateBox.addClassName("late-box");
        given.late().forEach(step -> add(hours(step.after()), Points.percent(step.factor())));
        lateBox.setVisible(late.getValue());
        add(new H2(getTranslation("teach.assignment.when")), zone, release, due, late, lateBox, limit);
    }

    private void acceptLate(boolean accept) {
        lateBox.setVisible(accept);
        LocalDateTime end = due.getValue();
        if (accept
                && end != null
                && (close.getValue() == null || !close.getValue().isAfter(end))) {
            close.setValue(end.plusDays(USUAL_LATE_DAYS));
            if (rows.isEmpty()) {
                add(0.0, USUAL_LATE_PERCENT);
            }
        }
    }

    private static double hours(Duration time) {
        return time.toMinutes() / MINUTES;
    }

    private StepRow add(Double hours, Double percent) {
        var row = new StepRow(hours, percent);
        rows.add(row);
        steps.add(row);
        return row;
    }

    /** "From so many hours after it is due, so much counts." */
    private final class StepRow extends ListItem {

        private static final long serialVersionUID = 1L;

        private final NumberField hours = new NumberField();
        private final NumberField percent = new NumberField();

        private StepRow(Double after, Double counts) {
            hours.setLabel(getTranslation("teach.assignment.late.hours"));
            hours.setMin(0);
            hours.setManualValidation(true);
            hours.setValue(after);
            percent.setLabel(getTranslation("teach.assignment.late.percent"));
            percent.setMin(0);
            percent.setMax(WHOLE);
            percent.setSuffixComponent(new Span("%"));
            percent.setManualValidation(true);
            percent.setValue(counts);
            var remove = new Button("✕");
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("teach.assignment.late.remove"));
            remove.addClickListener(click -> {
                rows.remove(this);
                steps.remove(this);
            });
            add(hours, percent, remove);
        }

        private void focus() {
            hours.focus();
        }

        private boolean incomplete(String sentence) {
            return Fields.missing(hours, hours.getValue() == null, sentence)
                    | Fields.missing(percent, percent.getValue() == null, sentence);
        }

        private Optional<LateStep> step() {
            return hours.getValue() == null || percent.getValue() == null
                    ? Optional.empty()
                    : Optional.of(new LateStep(
                            Duration.ofMinutes(Math.round(hours.getValue() * MINUTES)),
                            Points.share(percent.getValue())));
        }
    }

    /** Marks what is missing; true if something is. */
    boolean incomplete() {
        String time = getTranslation("teach.assignment.time-missing");
        String number = getTranslation("teach.assignment.number-missing");
        boolean missing = Fields.missing(release, release.getValue() == null, time);
        missing |= Fields.missing(due, due.getValue() == null, time);
        if (late.getValue()) {
            missing |= Fields.missing(close, close.getValue() == null, time);
            for (StepRow row : rows) {
                missing |= row.incomplete(number);
            }
        }
        return missing;
    }

    /** What stands there; where nothing does, what stood there before. */
    Timetable timetable() {
        LocalDateTime end = or(due, given.due());
        return new Timetable(
                or(release, given.release()),
                end,
                late.getValue()
                        ? rows.stream()
                                .map(StepRow::step)
                                .flatMap(Optional::stream)
                                .toList()
                        : List.of(),
                late.getValue() ? or(close, given.close()) : end,
                Optional.ofNullable(limit.getValue()).map(Duration::ofMinutes));
    }

    private static LocalDateTime or(DateTimePicker picker, LocalDateTime otherwise) {
        return Optional.ofNullable(picker.getValue()).orElse(otherwise);
    }

    void show(List<AssignmentProblem> wrong) {
        Fields.show(release, wrong, AssignmentProblem.Field.RELEASE, this::getTranslation);
        Fields.show(due, wrong, AssignmentProblem.Field.DUE, this::getTranslation);
        Fields.show(close, wrong, AssignmentProblem.Field.CLOSE, this::getTranslation);
        Fields.show(limit, wrong, AssignmentProblem.Field.LIMIT, this::getTranslation);
        problems.removeAll();
        wrong.stream()
                .filter(one -> one.field() == AssignmentProblem.Field.LATE)
                .map(one -> new Paragraph(getTranslation(one.what().key(), one.detail())))
                .forEach(problems::add);
    }
}
