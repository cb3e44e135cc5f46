package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.choice.Choice;
import dev.pagewalk.lesson.LessonSession;

/** One option or several to choose. */
@SpringComponent
final class ChoiceView implements KindView<Choice> {

    @Override
    public Class<Choice> type() {
        return Choice.class;
    }

    @Override
    public Component panel(Choice choice, Workplace place) {
        LessonSession session = place.session();
        return new ChoicePanel(
                session, choice, choice.many(), id -> Texts.part(session, choice, "option/" + id), place.changed());
    }
}
