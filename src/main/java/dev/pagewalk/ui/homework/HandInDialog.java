package dev.pagewalk.ui.homework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.homework.InFields;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Asks once more before everything is handed in, and names what is blank. */
final class HandInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** However often the button is pressed, it is one handing in. */
    private final String key = UUID.randomUUID().toString();

    /**
     * @param name of the fields of a task: its key and its steps in, words out
     * @param handIn hands in under a key
     */
    HandInDialog(
            InFields fields, boolean limited, BiFunction<String, Set<String>, String> name, Consumer<String> handIn) {
        setHeaderTitle(getTranslation("homework.handIn.title"));
        addClassName("hand-in-dialog");
        setWidth("min(520px, 100%)");
        int answers = fields.fresh().given().values().stream()
                .mapToInt(steps -> steps.size())
                .sum();
        add(new Paragraph(getTranslation("homework.handIn.answers", answers)));
        list(fields.blank(), "homework.handIn.blank", name);
        list(fields.usedUp(), "homework.handIn.usedUp", name);
        add(new Paragraph(getTranslation(limited ? "homework.handIn.limited" : "homework.handIn.again")));
        var cancel = new Button(getTranslation("homework.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var done = new Button(getTranslation("homework.handIn"));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setDisableOnClick(true);
        done.setEnabled(answers > 0);
        done.addClickListener(click -> {
            close();
            handIn.accept(key);
        });
        getFooter().add(cancel, done);
    }

    private void list(
            SortedMap<String, ? extends Set<String>> steps, String key, BiFunction<String, Set<String>, String> name) {
        if (steps.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        steps.forEach((task, some) -> list.add(new ListItem(name.apply(task, some))));
        add(new Paragraph(getTranslation(key)), list);
    }
}
