package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.homework.AssignmentProblem;
import java.util.List;

/** Where homework is saved, and where it is said why it wasn't. Always in sight. */
final class SaveBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Div message = new Div();
    private final Div buttons = new Div();

    SaveBar() {
        addClassName("save-bar");
        message.addClassName("save-message");
        message.getElement().setAttribute("role", "alert");
        buttons.addClassName("teach-buttons");
        add(message, buttons);
    }

    Button button(String key, Runnable action, ButtonVariant... variants) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(variants);
        button.addClickListener(click -> action.run());
        buttons.add(button);
        return button;
    }

    void say(String sentence, Component... more) {
        message.removeAll();
        message.add(new Paragraph(sentence));
        message.add(more);
    }

    /** @param sentence what didn't happen */
    void say(String sentence, List<AssignmentProblem> problems) {
        say(sentence, sentences(problems));
    }

    private UnorderedList sentences(List<AssignmentProblem> problems) {
        var list = new UnorderedList();
        problems.stream()
                .map(problem -> getTranslation(problem.what().key(), problem.detail()))
                .distinct()
                .forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    void quiet() {
        message.removeAll();
    }
}
