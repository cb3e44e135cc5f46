package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.homework.Previews;
import dev.pagewalk.ui.Translations;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Any variant of a task with its answers, in both languages. For those who manage the class: the service says so, too. */
final class PreviewDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Previews previews;
    private final long me;
    private final long classroom;
    private final transient Exercise exercise;
    private final transient Optional<String> activityId;
    private final IntegerField number = new IntegerField();
    private final Select<Locale> language = new Select<>();
    private final Div content = new Div();

    PreviewDialog(Previews previews, long me, long classroom, Exercise exercise, Optional<String> activityId) {
        this.previews = previews;
        this.me = me;
        this.classroom = classroom;
        this.exercise = exercise;
        this.activityId = activityId;
        addClassName("preview-dialog");
        setHeaderTitle(new TaskNames(this::getTranslation, getLocale()).exercise(exercise));
        setWidth("min(860px, 96vw)");
        int last = exercise.pool() - 1;
        number.setLabel(getTranslation("teach.preview.variant"));
        number.setHelperText(getTranslation("teach.preview.variant.help", String.valueOf(last)));
        number.setMin(0);
        number.setMax(last);
        number.setStepButtonsVisible(true);
        number.setValue(0);
        number.addValueChangeListener(typed -> show());
        language.setLabel(getTranslation("teach.preview.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("shell.language." + one.getLanguage()));
        language.setValue(Translations.nearest(getLocale()));
        language.addValueChangeListener(chosen -> show());
        var any = new Button(getTranslation("teach.preview.any"));
        any.addClickListener(
                click -> number.setValue(ThreadLocalRandom.current().nextInt(exercise.pool())));
        var choices = new Div(number, any, language);
        choices.addClassName("preview-choices");
        content.getElement().setAttribute("tabindex", "0");
        content.getElement().setAttribute("role", "region");
        content.getElement().setAttribute("aria-label", getTranslation("teach.preview.content"));
        content.addClassName("preview-content");
        add(choices, content);
        getFooter().add(new Button(getTranslation("teach.close"), click -> close()));
        show();
    }

    private void show() {
        content.removeAll();
        if (number.getValue() == null) {
            return;
        }
        Optional<Variant> variant = previews.variant(me, classroom, exercise, number.getValue());
        if (variant.isEmpty()) {
            content.add(new Paragraph(getTranslation("teach.preview.broken")));
            return;
        }
        content.getElement().setAttribute("lang", language.getValue().getLanguage());
        content.add(new VariantSheet(variant.get(), activityId, language.getValue(), this::getTranslation));
    }
}
