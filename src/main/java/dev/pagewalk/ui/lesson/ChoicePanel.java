package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.function.Function;

/** One option or several to choose: a question, or which call did it. */
final class ChoicePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final StepBox box;
    private final OptionGroup options;
    private final CheckButton check;

    /**
     * @param activity with one step
     * @param face what is shown for an option
     */
    ChoicePanel(
            LessonSession session,
            Activity activity,
            boolean many,
            Function<String, Component> face,
            Runnable changed) {
        this.changed = changed;
        box = new StepBox(session, activity, activity.id(), "lesson.chooseFirst", Rungs.whole(session, activity));
        options = new OptionGroup(
                many,
                session.offered(activity, activity.id()),
                getTranslation("lesson.options"),
                face,
                box.start(),
                box::draft);
        check = new CheckButton(getTranslation("lesson.check"), this::submit);
        add(options, check, box);
        show();
    }

    private void submit() {
        if (box.submit(options.answer())) {
            show();
            changed.run();
        }
    }

    private void show() {
        check.setVisible(!box.settled());
        if (box.settled()) {
            options.lock();
        }
    }
}
