package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.essay.Essay;

/** Free text that a person will read. */
@SpringComponent
final class EssayView implements KindView<Essay> {

    @Override
    public Class<Essay> type() {
        return Essay.class;
    }

    @Override
    public Component panel(Essay essay, Workplace place) {
        return new EssayPanel(place.session(), essay, place.changed());
    }
}
