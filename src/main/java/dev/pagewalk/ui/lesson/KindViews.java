package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.Activity;
import java.util.List;
import java.util.Optional;

/** How each kind of activity is shown. What is only read needs no view. */
@SpringComponent
public final class KindViews {

    private final List<KindView<?>> views;

    KindViews(List<KindView<?>> views) {
        this.views = List.copyOf(views);
    }

    /**
     * What the student does something with; empty if the activity is only read.
     *
     * @throws IllegalStateException if something is to be answered and nobody shows it
     */
    Optional<Component> panel(Activity activity, Workplace place) {
        Optional<Component> panel = view(activity).map(view -> panel(view, activity, place));
        if (panel.isEmpty() && !activity.steps().isEmpty()) {
            throw new IllegalStateException("no view shows the kind " + activity.kind());
        }
        return panel;
    }

    /** True if the student gives calls to the live machine. */
    boolean calls(Activity activity) {
        return view(activity).filter(KindView::calls).isPresent();
    }

    /** True if the program is in an editor of the activity's own. */
    boolean edits(Activity activity) {
        return view(activity).filter(KindView::edits).isPresent();
    }

    private Optional<KindView<?>> view(Activity activity) {
        return views.stream().filter(view -> view.type().isInstance(activity)).findFirst();
    }

    private static <A extends Activity> Component panel(KindView<A> view, Activity activity, Workplace place) {
        return view.panel(view.type().cast(activity), place);
    }
}
