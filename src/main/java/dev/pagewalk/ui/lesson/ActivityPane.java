package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.ui.component.DraftKeeper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One activity at a time with its explanation, beside the live machine: the same in a lesson and in practice. */
final class ActivityPane extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Runnable changed;
    private final Section work = new Section();
    private final H2 step = new H2();
    private boolean numbered;
    private final Div after = new Div();
    private final MachinePanel machine;
    private final transient KindViews kinds;
    private transient @Nullable Activity current;
    private @Nullable Component panel;

    /**
     * @param ways buttons that lead on, shown below the explanation
     * @param changed called after each answer
     */
    ActivityPane(LessonSession session, KindViews kinds, Component ways, Runnable changed) {
        this.session = session;
        this.kinds = kinds;
        this.changed = changed;
        machine = new MachinePanel(session, kinds);
        after.addClassName("after");
        after.getElement().setAttribute("aria-live", "polite");
        work.addClassName("work");
        var left = new Div(new DraftKeeper(session.drafts()), work, after, ways);
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
        if (numbered) {
            heading(activity);
        }
        panel = null;
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
        panel(activity);
        if (activity.steps().isEmpty()) {
            Texts.lectureCard(session, activity, getLocale()).ifPresent(work::add);
        }
        explain();
    }

    /** Says above each activity which step of the lesson it is; one that is practised alone is none. */
    void number() {
        numbered = true;
    }

    /** Where one is, and where the focus goes when a step is opened. */
    private void heading(Activity activity) {
        List<Activity> all = session.exercise().activities();
        step.setText(
                getTranslation("lesson.here", String.valueOf(all.indexOf(activity) + 1), String.valueOf(all.size())));
        step.addClassName("step-heading");
        step.getElement().setAttribute("tabindex", "-1");
        work.add(step);
    }

    /** Goes to the beginning of the step that is shown. */
    void focusStep() {
        step.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'});");
    }

    private void panel(Activity activity) {
        if (panel != null) {
            work.remove(panel);
        }
        var place = new Workplace(session, machine, this::answered, this::predicted);
        panel = kinds.panel(activity, place).orElse(null);
        if (panel != null) {
            work.add(panel);
        }
    }

    /** The moment of truth: the machine runs, then the fields come back with what was right. */
    private void predicted() {
        machine.run(current());
        panel(current());
        answered();
        if (panel != null) {
            FeedbackBox.first(panel).ifPresent(FeedbackBox::focus);
        }
    }

    private void answered() {
        explain();
        machine.offerMore();
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
                .ifPresent(text -> Texts.withPanes(text, this::explaining).forEach(after::add));
        if (session.settled(activity)) {
            Texts.lectureCard(session, activity, getLocale()).ifPresent(after::add);
        }
    }

    /** What an explanation shows by this name: a part of the machine, or the way of its fault. */
    private Optional<Component> explaining(Texts.Wish wish) {
        return wish.name().equals(FaultTree.NAME)
                ? FaultTree.of(session, current()).map(tree -> tree)
                : machine.pane(wish);
    }
}
