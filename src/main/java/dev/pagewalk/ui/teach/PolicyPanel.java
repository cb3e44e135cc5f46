package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.homework.AttemptPolicy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How often students may try, with what help, and what they see when. */
final class PolicyPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final double WHOLE = 100;

    private final IntegerField tries = new IntegerField();
    private final Select<AttemptPolicy.Counting> counting;
    private final Select<AttemptPolicy.Feedback> feedback;
    private final Select<AttemptPolicy.Solutions> solutions;
    private final Checkbox help = new Checkbox();
    private final NumberField credit = new NumberField();
    private final Checkbox drafts = new Checkbox();

    PolicyPanel(AttemptPolicy given) {
        addClassNames("teach-section", "policy-panel");
        tries.setLabel(getTranslation("teach.assignment.tries"));
        tries.setHelperText(getTranslation("teach.assignment.tries.help"));
        tries.setMin(1);
        tries.setClearButtonVisible(true);
        tries.setManualValidation(true);
        given.tries().ifPresent(tries::setValue);
        counting = select("teach.assignment.counting", AttemptPolicy.Counting.values(), given.counting());
        feedback = select("teach.assignment.feedback", AttemptPolicy.Feedback.values(), given.feedback());
        solutions = select("teach.assignment.solutions", AttemptPolicy.Solutions.values(), given.solutions());
        help.setLabel(getTranslation("teach.assignment.help"));
        help.setValue(given.help());
        credit.setLabel(getTranslation("teach.assignment.credit"));
        credit.setHelperText(getTranslation("teach.assignment.credit.help"));
        credit.setMin(0);
        credit.setMax(WHOLE);
        credit.setSuffixComponent(new Span("%"));
        credit.setManualValidation(true);
        credit.setValue(Points.percent(given.creditAfterHelp()));
        credit.setVisible(given.help());
        help.addValueChangeListener(change -> credit.setVisible(change.getValue()));
        drafts.setLabel(getTranslation("teach.assignment.drafts"));
        drafts.setValue(given.submitDraftsAtDeadline());
        add(
                new H2(getTranslation("teach.assignment.rules")),
                tries,
                counting,
                feedback,
                solutions,
                help,
                credit,
                drafts);
    }

    private <T extends Enum<T>> Select<T> select(String key, T[] values, T value) {
        var select = new Select<T>();
        select.setLabel(getTranslation(key));
        select.setItems(values);
        select.setItemLabelGenerator(one -> PolicyWords.text(this::getTranslation, key, one));
        select.setValue(value);
        return select;
    }

    /** Marks what is missing; true if something is. */
    boolean incomplete() {
        return Fields.missing(
                credit,
                help.getValue() && credit.getValue() == null,
                getTranslation("teach.assignment.number-missing"));
    }

    AttemptPolicy policy() {
        return new AttemptPolicy(
                tries.getValue() == null ? OptionalInt.empty() : OptionalInt.of(tries.getValue()),
                feedback.getValue(),
                solutions.getValue(),
                counting.getValue(),
                Optional.ofNullable(credit.getValue()).map(Points::share).orElse(AttemptPolicy.USUAL.creditAfterHelp()),
                drafts.getValue(),
                help.getValue());
    }

    void show(List<AssignmentProblem> wrong) {
        Fields.show(tries, wrong, AssignmentProblem.Field.TRIES, this::getTranslation);
        Fields.show(credit, wrong, AssignmentProblem.Field.CREDIT, this::getTranslation);
    }
}
