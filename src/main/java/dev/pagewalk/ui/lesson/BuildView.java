package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.build.Build;

/** A state that the live machine is brought into by calls. */
@SpringComponent
final class BuildView implements KindView<Build> {

    @Override
    public Class<Build> type() {
        return Build.class;
    }

    @Override
    public Component panel(Build build, Workplace place) {
        return new BuildPanel(place.session(), build, place.machine(), place.changed());
    }

    @Override
    public boolean calls() {
        return true;
    }
}
