package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One option or several to choose. */
final class ChoicePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Activity.Choice choice;
    private final transient Runnable changed;
    private final FeedbackBox feedback = new FeedbackBox();
    private final HelpLadder help;
    private final Button check = new Button();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Component group;

    ChoicePanel(LessonSession session, Activity.Choice choice, Runnable changed) {
        this.session = session;
        this.choice = choice;
        this.changed = changed;
        addClassName("choice");
        help = new HelpLadder(session, choice, null, () -> {});
        StepState state = session.state(choice.id());
        String start = state.settled() ? state.latest().orElseThrow().given() : session.draft(choice.id());
        Stream.of(start.split(",")).map(String::strip).filter(ids()::contains).forEach(chosen::add);
        group = choice.many() ? many() : one();
        check.setText(getTranslation("lesson.check"));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickListener(click -> submit());
        var actions = new Div(check);
        actions.addClassName("actions");
        add(group, actions, feedback, help);
        show();
    }

    private List<String> ids() {
        return choice.options().stream().map(Activity.Option::id).toList();
    }

    private Component one() {
        var radios = new RadioButtonGroup<String>();
        radios.setItems(ids());
        radios.setAriaLabel(getTranslation("lesson.options"));
        radios.setRenderer(new ComponentRenderer<>(this::option));
        chosen.stream().findFirst().ifPresent(radios::setValue);
        radios.addValueChangeListener(change -> chose(change.getValue() == null ? Set.of() : Set.of(change.getValue())));
        return radios;
    }

    private Component many() {
        var boxes = new CheckboxGroup<String>();
        boxes.setItems(ids());
        boxes.setAriaLabel(getTranslation("lesson.options"));
        boxes.setItemLabelGenerator(id -> session.text(choice, "option/" + id, getLocale()).orElse(id).strip());
        boxes.setValue(chosen);
        boxes.addValueChangeListener(change -> chose(change.getValue()));
        return boxes;
    }

    private Component option(String id) {
        return Texts.markdown(session.text(choice, "option/" + id, getLocale()).orElse(id));
    }

    private void chose(Set<String> options) {
        chosen.clear();
        chosen.addAll(options);
        session.saveDraft(choice.id(), options.stream().sorted().collect(Collectors.joining(", ")));
        if (!session.state(choice.id()).settled()) {
            feedback.clear();
        }
    }

    private void submit() {
        if (chosen.isEmpty()) {
            feedback.note(getTranslation("lesson.chooseFirst"));
            return;
        }
        session.choose(choice, Set.copyOf(chosen));
        show();
        changed.run();
    }

    private void show() {
        StepState state = session.state(choice.id());
        if (!state.answers().isEmpty()) {
            feedback.show(state);
        }
        check.setVisible(!state.settled());
        if (state.settled() && group instanceof AbstractField<?, ?> field) {
            field.setReadOnly(true);
        }
        help.show(state);
    }
}
