package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import java.util.List;
import java.util.Optional;

/** Goals, and which were reached when last checked. */
final class GoalList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Activity activity;
    private final List<String> goals;

    GoalList(LessonSession session, Activity activity, List<String> goals) {
        this.session = session;
        this.activity = activity;
        this.goals = goals;
        addClassName("goals");
    }

    /** Shows which were reached when last checked. */
    void show(StepState state) {
        show(state.latest());
    }

    /** Shows them as if nothing had been checked. */
    void open() {
        show(Optional.empty());
    }

    private void show(Optional<Answer> checked) {
        removeAll();
        for (String goal : goals) {
            String reached = checked.map(answer -> reached(answer, goal)).orElse("unknown");
            var mark = new Span(getTranslation("lesson.goal." + reached));
            mark.addClassName("goal-mark");
            var item = new ListItem(mark, Texts.part(session, activity, "goal/" + goal));
            item.getElement().setAttribute("data-reached", reached);
            add(item);
        }
    }

    private static String reached(Answer answer, String id) {
        for (Finding found : answer.grade().findings()) {
            if (found instanceof Finding.Goal goal && goal.id().equals(id)) {
                return goal.reached() ? "yes" : "no";
            }
        }
        return "unknown";
    }
}
