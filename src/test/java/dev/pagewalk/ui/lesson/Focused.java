package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.Optional;

/** What has the focus in a browser, as far as the server gives it. */
final class Focused {

    private Focused() {}

    /** What the page was told last to give the focus to, since this was asked before. */
    static Optional<Component> now() {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(told -> told.getInvocation().getExpression().contains("focus("))
                .filter(told -> !told.getInvocation().getExpression().contains("activeElement"))
                .map(told -> Element.get(told.getOwner()))
                .filter(element -> element.getNode().isAttached())
                .map(element -> element.getComponent().orElseThrow())
                .reduce((before, after) -> after);
    }
}
