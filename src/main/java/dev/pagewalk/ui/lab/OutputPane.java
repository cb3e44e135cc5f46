package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;

/** What the program printed; of very much only the end. */
final class OutputPane extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 64 * 1024;

    private final Pre text = new Pre();
    private final Span note = new Span();
    private String shown = "";

    OutputPane() {
        addClassName("lab-output");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "log");
        add(note, text);
    }

    void show(String output) {
        shown = output;
        note.setText(
                output.isEmpty()
                        ? getTranslation("lab.output.empty")
                        : output.length() > LONGEST ? getTranslation("lab.output.cut", Integer.toString(LONGEST)) : "");
        note.setVisible(!note.getText().isEmpty());
        text.setVisible(!output.isEmpty());
        String end = output.length() > LONGEST ? output.substring(output.length() - LONGEST) : output;
        if (!end.equals(text.getText())) {
            text.setText(end);
            text.getElement().executeJs("this.scrollTop = this.scrollHeight");
        }
    }

    void translate() {
        text.getElement().setAttribute("aria-label", getTranslation("lab.output"));
        show(shown);
    }
}
