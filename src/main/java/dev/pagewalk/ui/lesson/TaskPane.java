package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.List;
import java.util.function.Consumer;

/** A task of homework as a lesson shows it: what is asked of the exercise, one activity at a time, beside the live machine. */
@StyleSheet("styles/lesson.css")
public final class TaskPane extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient List<Activity> asked;
    private final transient Consumer<Activity> shown;
    private final ActivityPane pane;
    private final Div ways = new Div();
    private final StepList steps;

    /**
     * @param asked of the exercise of the session; at least one
     * @param beside shown below each activity
     * @param onward ways to other tasks, after the last activity
     * @param shown called when another activity is shown, and after each answer
     */
    public TaskPane(
            LessonSession session,
            KindViews kinds,
            List<Activity> asked,
            Component beside,
            Component onward,
            Consumer<Activity> shown) {
        this.session = session;
        this.asked = List.copyOf(asked);
        this.shown = shown;
        steps = new StepList(session, asked, this::go);
        steps.setVisible(asked.size() > 1);
        ways.addClassName("ways");
        pane = new ActivityPane(session, kinds, new Div(beside, ways, onward), this::changed);
        if (asked.size() == session.exercise().activities().size() && asked.size() > 1) {
            pane.number();
        }
        addClassName("task-pane");
        add(steps, pane);
    }

    /** Where the student was, else the first. */
    public void begin() {
        Activity last = session.resume();
        show(asked.contains(last) ? last : asked.getFirst());
    }

    public void show(Activity activity) {
        pane.show(activity);
        changed();
    }

    /** The activity that is shown. */
    public Activity current() {
        Activity here = pane.current();
        return asked.contains(here) ? here : asked.getFirst();
    }

    private void go(Activity activity) {
        show(activity);
        pane.focusStep();
    }

    private void changed() {
        Activity here = current();
        steps.show(here);
        ways.removeAll();
        int at = asked.indexOf(here);
        if (at > 0) {
            ways.add(way("lesson.back", asked.get(at - 1)));
        }
        if (at < asked.size() - 1) {
            Button next = way(session.done(here) ? "lesson.next" : "lesson.later", asked.get(at + 1));
            next.addClassName("next-button");
            ways.add(next);
        }
        ways.setVisible(asked.size() > 1);
        shown.accept(here);
    }

    private Button way(String key, Activity to) {
        var button = new Button(getTranslation(key), click -> go(to));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
