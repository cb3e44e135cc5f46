package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Tries;
import dev.pagewalk.lesson.LessonSession;

/** Says before a try what a right answer counts; nothing where trying again costs nothing. */
final class Stake extends Paragraph {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Tries tries;
    private final String step;

    Stake(LessonSession session, Activity activity, String step) {
        this.session = session;
        this.step = step;
        tries = activity.tries(step);
        addClassName("stake");
        show();
    }

    /** Says it again, after a try. */
    void show() {
        setVisible(tries.limited() && !session.state(step).settled());
        int next = session.nextTry(step);
        String percent = Texts.percent(tries.credit(next));
        if (next == 1) {
            setText(getTranslation(
                    "lesson.tries",
                    tries.credits().stream()
                            .map(Texts::percent)
                            .reduce((before, after) -> getTranslation("lesson.tries.then", before, after))
                            .orElseThrow()));
        } else {
            setText(
                    tries.credit(next) == 0
                            ? getTranslation("lesson.tries.none")
                            : getTranslation("lesson.tries.next", percent));
        }
    }
}
