package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.program.Program;

/** A program to write. */
@SpringComponent
final class ProgramView implements KindView<Program> {

    @Override
    public Class<Program> type() {
        return Program.class;
    }

    @Override
    public Component panel(Program program, Workplace place) {
        return new ProgramPanel(place.session(), program, place.machine(), place.changed());
    }

    @Override
    public boolean edits() {
        return true;
    }
}
