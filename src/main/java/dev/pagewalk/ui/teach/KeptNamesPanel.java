package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.people.Classrooms;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Until when a class keeps the names of people who are erased. */
final class KeptNamesPanel extends Div {

    private static final long serialVersionUID = 1L;

    KeptNamesPanel(TeachPage page, Classrooms classrooms, long me, Classroom shown) {
        addClassName("teach-form");
        var until =
                new ClassTimes(shown.timeZone(), getLocale()).picker(this::getTranslation, "teach.class.names.until");
        if (shown.namesKeptUntil() != null) {
            until.setValue(LocalDateTime.ofInstant(shown.namesKeptUntil(), shown.timeZone()));
        }
        var save = new Button(getTranslation("teach.class.names.save"));
        save.addClickListener(click -> {
            @Nullable LocalDateTime chosen = until.getValue();
            if (page.tell(() -> classrooms.keepNames(
                    me,
                    shown.id(),
                    chosen == null ? null : chosen.atZone(shown.timeZone()).toInstant()))) {
                page.said(getTranslation("teach.class.names.saved"));
                page.rebuild();
            }
        });
        add(
                new H3(getTranslation("teach.class.names")),
                new Paragraph(getTranslation("teach.class.names.note")),
                until,
                save);
    }
}
