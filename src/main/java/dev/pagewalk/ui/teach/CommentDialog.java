package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.pagewalk.grading.Adjustments;
import java.util.OptionalInt;

/** Writes something beside a step, or beside a line of its program. */
final class CommentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param lines of the program that was handed in; 0 if it is none */
    CommentDialog(MarksPage page, Adjustments adjustments, long me, long work, String key, String step, int lines) {
        setHeaderTitle(getTranslation("teach.marks.comment.of", step));
        var line = new IntegerField(getTranslation("teach.marks.line"));
        line.setHelperText(getTranslation("teach.marks.line.help"));
        line.setMin(1);
        line.setMax(Math.max(1, lines));
        line.setVisible(lines > 0);
        var text = new TextArea(getTranslation("teach.marks.comment"));
        text.setRequiredIndicatorVisible(true);
        text.setMaxLength(4000);
        var form = new Div(line, text);
        form.addClassName("teach-form");
        add(form);
        var cancel = new Button(getTranslation("teach.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var save = new Button(getTranslation("teach.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            // who clicks twice means it once
            if (!isOpened()) {
                return;
            }
            OptionalInt number =
                    line.getValue() == null || lines == 0 ? OptionalInt.empty() : OptionalInt.of(line.getValue());
            if (page.tellMarks(() -> adjustments.comment(me, work, key, step, number, text.getValue()))) {
                close();
            }
        });
        getFooter().add(cancel, save);
    }
}
