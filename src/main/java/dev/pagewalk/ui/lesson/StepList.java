package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.List;
import java.util.function.Consumer;

/** The steps by number: which is done, which is here. */
final class StepList extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient List<Activity> all;
    private final transient Consumer<Activity> go;
    private final OrderedList list = new OrderedList();

    StepList(LessonSession session, List<Activity> all, Consumer<Activity> go) {
        this.session = session;
        this.all = List.copyOf(all);
        this.go = go;
        add(list);
        getElement().setAttribute("aria-label", getTranslation("lesson.steps"));
        addClassName("lesson-progress");
    }

    void show(Activity current) {
        list.removeAll();
        for (int i = 0; i < all.size(); i++) {
            Activity activity = all.get(i);
            boolean here = activity.equals(current);
            boolean done = session.done(activity);
            var button = new Button(String.valueOf(i + 1), click -> go.accept(activity));
            String state = done ? "done" : here ? "here" : "open";
            button.setAriaLabel(getTranslation(
                    "lesson.step",
                    String.valueOf(i + 1),
                    String.valueOf(all.size()),
                    getTranslation("lesson.step." + state)));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            if (here) {
                button.getElement().setAttribute("aria-current", "step");
            }
            var item = new ListItem(button);
            item.getElement().setAttribute("data-state", done ? "done" : "open");
            list.add(item);
        }
    }
}
