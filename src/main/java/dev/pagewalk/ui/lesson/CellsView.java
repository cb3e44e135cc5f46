package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.cells.Cells;

/** Numbers to find; whoever translates by hand reads entries from physical memory. */
@SpringComponent
final class CellsView implements KindView<Cells> {

    @Override
    public Class<Cells> type() {
        return Cells.class;
    }

    @Override
    public Component panel(Cells cells, Workplace place) {
        return new CellsPanel(place.session(), cells, place.changed(), place.predicted());
    }
}
