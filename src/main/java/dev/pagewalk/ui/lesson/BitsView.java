package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.bits.Bits;
import dev.pagewalk.exercise.kind.bits.BitsExhibit;
import dev.pagewalk.lesson.LessonSession;

/** A strip of bits to set, to cut, or to mark fields on. */
@SpringComponent
final class BitsView implements KindView<Bits> {

    @Override
    public Class<Bits> type() {
        return Bits.class;
    }

    @Override
    public Component panel(Bits bits, Workplace place) {
        LessonSession session = place.session();
        BitsExhibit exhibit = session.exhibit(bits);
        return switch (exhibit.mode()) {
            case SET, CUTS -> new BitsPanel(session, bits, exhibit, place.changed());
            case FIELDS -> new BitFieldsPanel(session, bits, exhibit, place.changed());
        };
    }
}
