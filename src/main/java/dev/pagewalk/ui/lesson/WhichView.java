package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.which.Which;

/** Which call did it. */
@SpringComponent
final class WhichView implements KindView<Which> {

    @Override
    public Class<Which> type() {
        return Which.class;
    }

    @Override
    public Component panel(Which which, Workplace place) {
        return new WhichPanel(place.session(), which, place.changed());
    }
}
