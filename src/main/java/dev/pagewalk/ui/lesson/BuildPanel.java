package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Feedback;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;

/** A state that the live machine is to be brought into: the goals, and which were reached when last checked. */
final class BuildPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Activity.Build build;
    private final transient Runnable changed;
    private final UnorderedList goals = new UnorderedList();
    private final FeedbackBox feedback = new FeedbackBox();
    private final Button check = new Button();
    private final HelpLadder help;

    BuildPanel(LessonSession session, Activity.Build build, Runnable changed) {
        this.session = session;
        this.build = build;
        this.changed = changed;
        addClassName("build");
        goals.addClassName("goals");
        help = new HelpLadder(session, build, null, () -> {});
        check.setText(getTranslation("lesson.checkState"));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickListener(click -> submit());
        var actions = new Div(check);
        actions.addClassName("actions");
        add(goals, actions, feedback, help);
        show();
    }

    private void submit() {
        if (session.desk().busy()) {
            feedback.note(getTranslation("lesson.busy"));
            return;
        }
        session.build(build);
        show();
        changed.run();
    }

    private void show() {
        StepState state = session.state(build.id());
        goals.removeAll();
        for (Activity.Goal goal : build.goals()) {
            String reached = state.latest().map(answer -> reached(answer, goal.id())).orElse("unknown");
            var mark = new Span(getTranslation("lesson.goal." + reached));
            mark.addClassName("goal-mark");
            var item = new ListItem(mark, new Span(session.text(build, "goal/" + goal.id(), getLocale()).orElse("").strip()));
            item.getElement().setAttribute("data-reached", reached);
            goals.add(item);
        }
        if (!state.answers().isEmpty()) {
            feedback.show(state);
        }
        check.setVisible(!state.settled());
        help.show(state);
    }

    private static String reached(Answer answer, String goal) {
        return answer.feedback().stream()
                .map(Feedback::read)
                .filter(said -> said.key().equals("exercise.feedback.goal") && said.arguments().getFirst().equals(goal))
                .map(said -> said.arguments().get(1).equals("true") ? "yes" : "no")
                .findFirst()
                .orElse("unknown");
    }
}
