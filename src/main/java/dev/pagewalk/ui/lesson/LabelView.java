package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.label.Label;

/** A picture and labels for its places. */
@SpringComponent
final class LabelView implements KindView<Label> {

    @Override
    public Class<Label> type() {
        return Label.class;
    }

    @Override
    public Component panel(Label label, Workplace place) {
        return new LabelPanel(place.session(), label, place.changed());
    }
}
