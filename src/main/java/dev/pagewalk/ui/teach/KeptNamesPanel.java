package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.people.Classrooms;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Until when a class keeps the names of people who are erased. */
final class KeptNamesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final TeachPage page;
    private final transient Classrooms classrooms;
    private final long me;
    private final transient Classroom shown;

    KeptNamesPanel(TeachPage page, Classrooms classrooms, long me, Classroom shown) {
        this.page = page;
        this.classrooms = classrooms;
        this.me = me;
        this.shown = shown;
        addClassName("teach-form");
        var until =
                new ClassTimes(shown.timeZone(), getLocale()).picker(this::getTranslation, "teach.class.names.until");
        if (shown.namesKeptUntil() != null) {
            until.setValue(LocalDateTime.ofInstant(shown.namesKeptUntil(), shown.timeZone()));
        }
        var save = new Button(getTranslation("teach.class.names.save"));
        save.addClickListener(click -> {
            @Nullable LocalDateTime chosen = until.getValue();
            if (chosen == null || !chosen.isAfter(LocalDateTime.now(shown.timeZone()))) {
                // half a date must not become none: names would be gone within the hour
                until.setErrorMessage(getTranslation("teach.class.names.incomplete"));
                until.setInvalid(true);
            } else {
                keep(chosen.atZone(shown.timeZone()).toInstant());
            }
        });
        add(
                new H3(getTranslation("teach.class.names")),
                new Paragraph(getTranslation("teach.class.names.note")),
                until,
                save);
        if (shown.namesKeptUntil() != null) {
            var stop = new Button(getTranslation("teach.class.names.stop"));
            stop.addClickListener(click -> keep(null));
            add(stop);
        }
    }

    private void keep(@Nullable Instant until) {
        if (page.tell(() -> classrooms.keepNames(me, shown.id(), until))) {
            page.said(getTranslation("teach.class.names.saved"));
            page.rebuild();
        }
    }
}
