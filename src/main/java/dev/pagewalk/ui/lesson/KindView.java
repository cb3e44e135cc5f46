package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;
import dev.pagewalk.exercise.Activity;

/**
 * How one kind of activity is shown. All that pages know of a kind is behind this interface: another kind needs one
 * more bean of it and nothing else here.
 *
 * <p>It hears of new pages only so that the build finds it. What the browser gets is what can be reached from routes
 * and from such listeners, and no route names a kind: the element of a kind's own would be missing.
 */
interface KindView<A extends Activity> extends UIInitListener {

    @Override
    default void uiInit(UIInitEvent event) {}

    /** The kind. */
    Class<A> type();

    /** What the student does something with, with all that was done before. */
    Component panel(A activity, Workplace place);

    /** True if the student gives calls to the live machine. */
    default boolean calls() {
        return false;
    }

    /** True if the panel has the program in an editor of its own, so that it needn't be listed beside the machine. */
    default boolean edits() {
        return false;
    }
}
