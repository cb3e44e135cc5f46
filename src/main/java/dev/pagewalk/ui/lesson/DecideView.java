package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.decide.Decide;

/** One way to choose, and the reasons for it. */
@SpringComponent
final class DecideView implements KindView<Decide> {

    @Override
    public Class<Decide> type() {
        return Decide.class;
    }

    @Override
    public Component panel(Decide decide, Workplace place) {
        return new DecidePanel(place.session(), decide, place.changed());
    }
}
