package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.List;
import java.util.function.Consumer;

/** At the end of a lesson: which steps are open; once none is, the score, what was missed and how to go over it again. */
final class StepSummary extends Section {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient List<Activity> all;
    private final transient Consumer<Activity> show;

    /** @param show leads to a step */
    StepSummary(LessonSession session, Activity here, Consumer<Activity> show) {
        this.session = session;
        this.show = show;
        all = session.exercise().activities();
        addClassName("step-summary");
        List<Activity> open = all.stream()
                .filter(one -> !one.equals(here) && !session.done(one))
                .toList();
        boolean settled = session.settled(here);
        if (!open.isEmpty()) {
            add(new H2(getTranslation("lesson.summary.open")), steps(open));
        } else if (settled) {
            end();
        }
        setVisible(!open.isEmpty() || settled);
    }

    private void end() {
        List<String> steps = session.exercise().steps();
        double score =
                steps.stream().mapToDouble(step -> session.state(step).score()).sum();
        add(new H2(getTranslation("lesson.summary")));
        if (!steps.isEmpty()) {
            add(new Paragraph(getTranslation("lesson.summary.score", Texts.percent(score / steps.size()))));
        }
        List<Activity> missed = all.stream()
                .filter(one -> one.gradedByMachine()
                        && one.steps().stream()
                                .anyMatch(step -> session.state(step).score() < 1))
                .toList();
        if (missed.isEmpty()) {
            add(new Paragraph(getTranslation("lesson.summary.clean")));
            return;
        }
        add(new Paragraph(getTranslation("lesson.summary.missed")), steps(missed));
        add(new Paragraph(new Anchor("/review", getTranslation("lesson.summary.review"))));
    }

    private UnorderedList steps(List<Activity> some) {
        var list = new UnorderedList();
        for (Activity one : some) {
            String number = String.valueOf(all.indexOf(one) + 1);
            String title = Texts.title(session, one);
            var button = new Button(
                    title.isEmpty()
                            ? getTranslation("lesson.summary.step", number)
                            : getTranslation("lesson.summary.titled", number, title),
                    click -> show.accept(one));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            list.add(new ListItem(button));
        }
        return list;
    }
}
