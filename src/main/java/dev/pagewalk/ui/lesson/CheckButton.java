package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** The button that hands an answer in, with room for others beside it. */
final class CheckButton extends Div {

    private static final long serialVersionUID = 1L;

    private final Button button;

    CheckButton(String text, Runnable click, Component... beside) {
        addClassName("actions");
        button = new Button(text, press -> click.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(button);
        add(beside);
    }

    /** Takes the button away and leaves what is beside it. */
    void done(boolean done) {
        button.setVisible(!done);
    }

    void setEnabledButton(boolean enabled) {
        button.setEnabled(enabled);
    }
}
