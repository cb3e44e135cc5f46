package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** One option or several to choose. Answers are ids in alphabetical order with commas between them. */
final class OptionGroup extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> changed;
    private final List<String> ids;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final AbstractField<?, ?> group;

    /**
     * @param label read out as the name of the group
     * @param face what is shown for an id
     * @param start what is chosen at first
     * @param changed told the answer whenever it changes
     */
    OptionGroup(
            boolean many,
            List<String> ids,
            String label,
            Function<String, Component> face,
            String start,
            Consumer<String> changed) {
        this.ids = ids;
        this.changed = changed;
        addClassName("choice");
        Stream.of(start.split(",")).map(String::strip).filter(ids::contains).forEach(chosen::add);
        group = many ? many(label, face) : one(label, face);
        add(group);
    }

    private AbstractField<?, ?> one(String label, Function<String, Component> face) {
        var radios = new RadioButtonGroup<String>();
        radios.setItems(ids);
        radios.setAriaLabel(label);
        radios.setRenderer(new ComponentRenderer<>(face::apply));
        chosen.stream().findFirst().ifPresent(radios::setValue);
        radios.addValueChangeListener(
                change -> chose(change.getValue() == null ? Set.of() : Set.of(change.getValue())));
        return radios;
    }

    private AbstractField<?, ?> many(String label, Function<String, Component> face) {
        var boxes = new CheckboxGroup<String>();
        boxes.setItems(ids);
        boxes.setAriaLabel(label);
        boxes.setRenderer(new ComponentRenderer<>(face::apply));
        boxes.setValue(chosen);
        boxes.addValueChangeListener(change -> chose(change.getValue()));
        return boxes;
    }

    private void chose(Set<String> options) {
        chosen.clear();
        chosen.addAll(options);
        changed.accept(answer());
    }

    String answer() {
        return String.join(", ", new TreeSet<>(chosen));
    }

    /** Nothing can be chosen any more. */
    void lock() {
        group.setReadOnly(true);
    }
}
