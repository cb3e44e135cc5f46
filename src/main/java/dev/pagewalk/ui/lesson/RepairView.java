package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.repair.Repair;

/** A program with a bug. */
@SpringComponent
final class RepairView implements KindView<Repair> {

    @Override
    public Class<Repair> type() {
        return Repair.class;
    }

    @Override
    public Component panel(Repair repair, Workplace place) {
        return new RepairPanel(place.session(), repair, place.machine(), place.changed());
    }

    @Override
    public boolean edits() {
        return true;
    }
}
