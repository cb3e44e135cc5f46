package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A text to hand on, with a button that copies it. Where the browser doesn't let it, the text is selected instead. */
final class CopyLine extends Div {

    private static final long serialVersionUID = 1L;

    CopyLine(String label, String text, String copy, String copied) {
        addClassName("copy-line");
        var field = new TextField(label);
        field.setValue(text);
        field.setReadOnly(true);
        var button = new Button(copy);
        button.addClickListener(click -> {
            field.getElement()
                    .executeJs(
                            "this.inputElement.select(); if (navigator.clipboard) navigator.clipboard.writeText($0).catch(() => {})",
                            text);
            button.setText(copied);
        });
        add(field, button);
    }
}
