package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.ui.PageTools;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The buttons that run and step a program. */
final class ActionButtons extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<LabAction, NativeButton> buttons = new EnumMap<>(LabAction.class);

    /** @param actions those that there are, in order */
    ActionButtons(Collection<LabAction> actions, Consumer<LabAction> act) {
        addClassName("lab-buttons");
        getElement().setAttribute("role", "group");
        for (LabAction action : actions) {
            var button = new NativeButton();
            button.addClassName("lab-" + name(action));
            button.addClickListener(click -> act.accept(action));
            buttons.put(action, button);
            add(button);
        }
    }

    void translate() {
        getElement().setAttribute("aria-label", getTranslation("lab.buttons"));
        buttons.forEach((action, button) -> {
            String text = getTranslation("lab.button." + name(action));
            button.removeAll();
            var label = new Span(text);
            label.addClassName("lab-label");
            button.add(PageTools.icon("lab-" + name(action)), label);
            button.getElement().setAttribute("title", getTranslation("lab.button." + name(action) + ".title"));
        });
    }

    /** Says which of them can be used now. */
    void enable(Predicate<LabAction> possible) {
        buttons.forEach((action, button) -> button.setEnabled(possible.test(action)));
    }

    private static String name(LabAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
