package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.lesson.Changes;
import java.util.Optional;

/** Tells a student how an attempt and the exercise of today differ. */
final class ChangesNote extends Div {

    private static final long serialVersionUID = 1L;

    private ChangesNote(String key) {
        add(new Paragraph(getTranslation(key)));
        addClassNames("feedback", "lesson-changes");
        getElement().setAttribute("data-kind", "note").setAttribute("role", "note");
    }

    /**
     * The note; empty if nothing has changed.
     *
     * @param again begins with the exercise of today
     */
    static Optional<Component> of(Changes changes, Runnable again) {
        return switch (changes) {
            case NONE -> Optional.empty();
            case NEWER -> {
                var note = new ChangesNote("lesson.changes.newer");
                var button = new Button(note.getTranslation("lesson.changes.again"), click -> again.run());
                button.addThemeVariants(ButtonVariant.TERTIARY);
                note.add(button);
                yield Optional.of(note);
            }
            case STARTED_AGAIN -> Optional.of(new ChangesNote("lesson.changes.startedAgain"));
            case REDRAWN -> Optional.of(new ChangesNote("lesson.changes.redrawn"));
            case RECOMPUTED -> Optional.of(new ChangesNote("lesson.changes.recomputed"));
            case WITHDRAWN -> Optional.of(new ChangesNote("lesson.changes.withdrawn"));
        };
    }
}
