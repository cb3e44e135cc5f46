package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.GrantProblem;
import dev.pagewalk.homework.Granted;
import dev.pagewalk.homework.LocalTimes;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Section;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Other times for everybody, a section, a label or one student. */
final class GrantDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_LABEL = 60;

    private final transient ClassTimes times;
    private final Select<Whom> whom = new Select<>();
    private final ComboBox<Section> section = new ComboBox<>();
    private final ComboBox<String> label = new ComboBox<>();
    private final ComboBox<Membership> member = new ComboBox<>();
    private final IntegerField extra = new IntegerField();
    private final DateTimePicker release;
    private final DateTimePicker due;
    private final DateTimePicker close;
    private final IntegerField limit = new IntegerField();
    private final TextField why = new TextField();
    private final Div message = new Div();
    private final Map<GrantProblem, HasValidation> places = new EnumMap<>(GrantProblem.class);

    /** Whom it is for. */
    private enum Whom {
        ALL,
        SECTION,
        LABEL,
        MEMBER
    }

    /** Grants what was typed. */
    interface Action {
        Granted grant(Scope scope, Grant.Changes changes, String why);
    }

    GrantDialog(GrantWords words, Action action, Runnable done) {
        times = words.times();
        setHeaderTitle(getTranslation("teach.exceptions.add"));
        setWidth("min(560px, 96vw)");
        whom.setLabel(getTranslation("teach.exceptions.for"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(
                one -> getTranslation("teach.exceptions.scope." + one.name().toLowerCase(Locale.ROOT)));
        section.setLabel(getTranslation("teach.exceptions.section"));
        section.setItems(words.sections());
        section.setItemLabelGenerator(Section::name);
        label.setLabel(getTranslation("teach.exceptions.label"));
        label.setItems(words.lines().stream()
                .flatMap(line -> line.labels().stream())
                .distinct()
                .sorted()
                .toList());
        label.setAllowCustomValue(true);
        label.addCustomValueSetListener(typed -> label.setValue(typed.getDetail()
                .strip()
                .substring(0, Math.min(LONGEST_LABEL, typed.getDetail().strip().length()))));
        member.setLabel(getTranslation("teach.exceptions.member"));
        member.setItems(words.lines().stream()
                .filter(line -> line.role() == ClassRole.STUDENT)
                .toList());
        member.setItemLabelGenerator(TeachPage::who);
        whom.addValueChangeListener(chosen -> fit());
        extra.setLabel(getTranslation("teach.exceptions.extra"));
        extra.setHelperText(getTranslation("teach.exceptions.extra.help"));
        release = times.picker(this::getTranslation, "teach.assignment.release");
        due = times.picker(this::getTranslation, "teach.assignment.due");
        close = times.picker(this::getTranslation, "teach.assignment.close");
        limit.setLabel(getTranslation("teach.exceptions.limit"));
        why.setLabel(getTranslation("teach.exceptions.why"));
        why.setHelperText(getTranslation("teach.exceptions.why.help"));
        why.setMaxLength(LONGEST_WHY);
        message.addClassName("slot-problems");
        message.getElement().setAttribute("role", "alert");
        var zone = new Paragraph(getTranslation("teach.assignment.zone", times.zoneName()));
        zone.addClassName("zone-note");
        var set = new Paragraph(getTranslation("teach.exceptions.set"));
        var form = new Div(whom, section, label, member, extra, set, zone, release, due, close, limit, why, message);
        form.addClassName("teach-form");
        add(form);
        places.put(GrantProblem.LABEL, label);
        places.put(GrantProblem.CLOSE_BEFORE_DUE, close);
        places.put(GrantProblem.DUE_BEFORE_RELEASE, due);
        places.put(GrantProblem.MINUTES_RANGE, limit);
        places.put(GrantProblem.EXTRA_RANGE, extra);
        places.put(GrantProblem.WHY_LENGTH, why);
        places.put(GrantProblem.NOTHING, extra);
        for (HasValidation place : List.of(label, close, due, release, limit, extra, why)) {
            place.setManualValidation(true);
        }
        var cancel = new Button(getTranslation("teach.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var grant = new Button(getTranslation("teach.exceptions.grant"), click -> grant(action, done));
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, grant);
        whom.setValue(Whom.MEMBER);
        fit();
    }

    private void fit() {
        section.setVisible(whom.getValue() == Whom.SECTION);
        label.setVisible(whom.getValue() == Whom.LABEL);
        member.setVisible(whom.getValue() == Whom.MEMBER);
    }

    private void grant(Action action, Runnable done) {
        // who clicks twice means it once
        if (!isOpened()) {
            return;
        }
        message.removeAll();
        places.values().forEach(place -> place.setInvalid(false));
        Optional<Scope> scope = scope();
        if (scope.isEmpty()) {
            message.add(new Paragraph(getTranslation("teach.exceptions.whom")));
            return;
        }
        switch (action.grant(scope.get(), changes(), why.getValue().strip())) {
            case Granted.Done _ -> {
                close();
                done.run();
            }
            case Granted.Refused(List<GrantProblem> problems) -> {
                message.add(new Paragraph(getTranslation("teach.exceptions.refused")));
                problems.forEach(this::show);
            }
        }
    }

    private void show(GrantProblem problem) {
        String sentence = getTranslation(problem.key());
        HasValidation place = places.get(problem);
        if (place == null) {
            message.add(new Paragraph(sentence));
        } else {
            place.setErrorMessage(sentence);
            place.setInvalid(true);
        }
    }

    /** Empty if it isn't chosen yet. */
    private Optional<Scope> scope() {
        return switch (whom.getValue()) {
            case ALL -> Optional.of(new Scope.All());
            case SECTION -> Optional.ofNullable(section.getValue()).map(one -> new Scope.OfSection(one.id()));
            case LABEL -> Optional.ofNullable(label.getValue()).map(Scope.OfLabel::new);
            case MEMBER -> Optional.ofNullable(member.getValue()).map(one -> new Scope.OfMember(one.id()));
        };
    }

    private Grant.Changes changes() {
        return new Grant.Changes(moment(release), moment(due), moment(close), number(limit), number(extra));
    }

    private Optional<Instant> moment(DateTimePicker picker) {
        return Optional.ofNullable(picker.getValue()).map(local -> LocalTimes.instant(local, times.zone()));
    }

    private static OptionalInt number(IntegerField field) {
        return field.getValue() == null ? OptionalInt.empty() : OptionalInt.of(field.getValue());
    }
}
