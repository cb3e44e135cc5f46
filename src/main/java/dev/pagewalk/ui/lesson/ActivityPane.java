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
        machine.show(activity);
        boolean first = session.exercise().activities().getFirst().equals(activity);
        if (first) {
            session.introduction(getLocale()).ifPresent(text -> {
                var introduction = new Div();
                Texts.withPanes(text, machine::pane).forEach(introduction::add);
                introduction.addClassName("introduction");
                work.add(introduction);
            });
        }
        session.text(activity, "", getLocale())
                .ifPresent(text -> Texts.withPanes(text, machine::pane).forEach(work::add));
        panel(activity).ifPresent(work::add);
        if (activity.steps().isEmpty()) {
            Texts.lectureCard(session, activity, getLocale()).ifPresent(work::add);
        }
        explain();
    }

    private Optional<Component> panel(Activity activity) {
        return switch (activity) {
            case Activity.Choice choice -> Optional.of(new ChoicePanel(session, choice, this::answered));
            case Activity.Build build -> Optional.of(new BuildPanel(session, build, this::answered));
            case Activity.Cells cells ->
                Optional.of(new CellsPanel(session, cells, this::answered, () -> predicted(cells)));
            case Activity.Order order -> Optional.of(new OrderPanel(session, order, this::answered));
            case Activity.Label label -> Optional.of(new LabelPanel(session, label, this::answered));
            case Activity.Which which -> Optional.of(new WhichPanel(session, which, this::answered));
            case Activity.Decide decide -> Optional.of(new DecidePanel(session, decide, this::answered));
            case Activity.Repair repair -> Optional.of(new RepairPanel(session, repair, machine, this::answered));
            case Activity.Program program -> Optional.of(new ProgramPanel(session, program, machine, this::answered));
            case Activity.Essay essay -> Optional.of(new EssayPanel(session, essay, this::answered));
            case Activity.Read read -> Optional.empty();
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
        session.text(activity, "after", getLocale())
                .ifPresent(text -> Texts.withPanes(text, machine::pane).forEach(after::add));
        if (session.ran(activity)) {
            Texts.lectureCard(session, activity, getLocale()).ifPresent(after::add);
        }
    }
}
