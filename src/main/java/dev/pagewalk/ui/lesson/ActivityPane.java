package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One activity at a time with its explanation, beside the live machine: the same in a lesson and in practice. */
final class ActivityPane extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Runnable changed;
    private final Section work = new Section();
    private final Div after = new Div();
    private final MachinePanel machine;
    private transient @Nullable Activity current;

    /**
     * @param ways buttons that lead on, shown below the explanation
     * @param changed called after each answer
     */
    ActivityPane(LessonSession session, Component ways, Runnable changed) {
        this.session = session;
        this.changed = changed;
        machine = new MachinePanel(session);
        after.addClassName("after");
        after.getElement().setAttribute("aria-live", "polite");
        work.addClassName("work");
        var left = new Div(work, after, ways);
        left.addClassName("lesson-left");
        addClassName("lesson-columns");
        add(left, machine);
    }

    /** The activity that is shown, or will be. */
    Activity current() {
        return current == null ? session.resume() : current;
    }

    void show(Activity activity) {
        current = activity;
        work.removeAll();
        boolean first = session.exercise().activities().getFirst().equals(activity);
        if (first) {
            session.introduction(getLocale()).ifPresent(text -> {
                var introduction = new Div(Texts.markdown(text));
                introduction.addClassName("introduction");
                work.add(introduction);
            });
        }
        session.text(activity, "", getLocale()).map(Texts::markdown).ifPresent(work::add);
        panel(activity).ifPresent(work::add);
        if (activity.steps().isEmpty()) {
            Texts.lectureCard(session, activity, getLocale()).ifPresent(work::add);
        }
        machine.show(activity);
        explain();
    }

    private Optional<Component> panel(Activity activity) {
        return switch (activity) {
            case Activity.Choice choice -> Optional.of(new ChoicePanel(session, choice, this::answered));
            case Activity.Build build -> Optional.of(new BuildPanel(session, build, this::answered));
            case Activity.Cells cells ->
                Optional.of(new CellsPanel(session, cells, this::answered, () -> predicted(cells)));
            default -> Optional.empty();
        };
    }

    /** The moment of truth: the machine runs, then the fields come back with what was right. */
    private void predicted(Activity.Cells cells) {
        machine.run(cells);
        work.getChildren().filter(CellsPanel.class::isInstance).findFirst().ifPresent(work::remove);
        panel(cells).ifPresent(work::add);
        answered();
    }

    private void answered() {
        explain();
        changed.run();
    }

    /** What is said once the activity has been answered. */
    private void explain() {
        after.removeAll();
        Activity activity = current();
        if (activity.steps().isEmpty()) {
            return;
        }
        session.text(activity, "after", getLocale()).map(Texts::markdown).ifPresent(after::add);
        if (session.ran(activity)) {
            Texts.lectureCard(session, activity, getLocale()).ifPresent(after::add);
        }
    }
}
