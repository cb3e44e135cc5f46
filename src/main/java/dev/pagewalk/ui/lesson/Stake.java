package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Tries;
import dev.pagewalk.lesson.LessonSession;
import java.util.List;

/** Says before a try what a right answer counts; nothing where trying again costs nothing. */
final class Stake extends Paragraph {

    private static final long serialVersionUID = 1L;

    /** Before which tries it says so. */
    private enum Before {
        FIRST,
        FURTHER,
        EACH
    }

    private final transient LessonSession session;
    private final transient Tries tries;
    private final List<String> steps;
    private final Before before;

    private Stake(LessonSession session, Activity activity, List<String> steps, Before before) {
        this.session = session;
        this.steps = List.copyOf(steps);
        this.before = before;
        tries = activity.tries(steps.getFirst());
        addClassName("stake");
        show();
    }

    /** What the tries of one step count. */
    Stake(LessonSession session, Activity activity, String step) {
        this(session, activity, List.of(step), Before.EACH);
    }

    /** What the tries of each step of an activity count, said once where it is the same for all. */
    static Stake ofAll(LessonSession session, Activity activity) {
        return new Stake(session, activity, activity.steps(), Before.FIRST);
    }

    /** What the next try of one step counts, once it was tried; what the first counts is said for all steps. */
    static Stake afterATry(LessonSession session, Activity activity, String step) {
        return new Stake(session, activity, List.of(step), Before.FURTHER);
    }

    /** Says it again, after a try. */
    void show() {
        List<String> open =
                steps.stream().filter(step -> !session.state(step).settled()).toList();
        int next = open.stream().mapToInt(session::nextTry).min().orElse(1);
        boolean now = before == Before.EACH || (before == Before.FIRST) == (next == 1);
        setVisible(session.terms().feedback() && tries.limited() && now && !open.isEmpty());
        String percent = Texts.percent(tries.credit(next));
        if (next == 1) {
            setText(getTranslation(
                    "lesson.tries",
                    tries.credits().stream()
                            .map(Texts::percent)
                            .reduce((one, another) -> getTranslation("lesson.tries.then", one, another))
                            .orElseThrow()));
        } else {
            setText(
                    tries.credit(next) == 0
                            ? getTranslation("lesson.tries.none")
                            : getTranslation("lesson.tries.next", percent));
        }
    }
}
