package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.Classroom;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Title, term, time zone and language of a class; of a new one the zone is the browser's. */
final class ClassForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final TextField term = new TextField();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Select<String> language = new Select<>();
    private final boolean fresh;

    ClassForm(@Nullable Classroom classroom, String submitKey, Consumer<ClassDetails> action) {
        fresh = classroom == null;
        addClassName("teach-form");
        title.setLabel(getTranslation("teach.class.title"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(120);
        term.setLabel(getTranslation("teach.class.term"));
        term.setHelperText(getTranslation("teach.class.term.help"));
        term.setMaxLength(60);
        zone.setLabel(getTranslation("teach.class.zone"));
        zone.setHelperText(getTranslation("teach.class.zone.help"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        language.setLabel(getTranslation("teach.class.language"));
        language.setItems("en", "zh");
        language.setItemLabelGenerator(tag -> getTranslation("shell.language." + tag));
        if (classroom == null) {
            zone.setValue("UTC");
            language.setValue(getTranslation("teach.class.language.own"));
        } else {
            title.setValue(classroom.title());
            term.setValue(classroom.term());
            zone.setValue(classroom.timeZone().getId());
            language.setValue(classroom.language());
        }
        var submit = new Button(getTranslation(submitKey));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickListener(click -> action.accept(new ClassDetails(
                title.getValue(),
                term.getValue(),
                zone.getValue() == null ? "" : zone.getValue(),
                language.getValue() == null ? "" : language.getValue())));
        title.addKeyDownListener(Key.ENTER, enter -> submit.click());
        add(title, term, zone, language, submit);
    }

    void focus() {
        title.focus();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (fresh) {
            event.getUI()
                    .getPage()
                    .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                    .then(String.class, id -> {
                        if (ZoneId.getAvailableZoneIds().contains(id)) {
                            zone.setValue(id);
                        }
                    });
        }
    }
}
