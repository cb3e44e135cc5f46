package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import dev.pagewalk.lesson.Submitted;

/** What is said about one step, and the help with it: below whatever it is answered with. */
final class StepBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Activity activity;
    private final String step;
    private final FeedbackBox feedback;
    private final HelpLadder help;
    private final Stake stake;

    /** @param blank key of what is said if nothing was given */
    StepBox(LessonSession session, Activity activity, String step, String blank, Rungs rungs) {
        this.session = session;
        this.activity = activity;
        this.step = step;
        feedback = new FeedbackBox(session.exercise(), blank);
        help = new HelpLadder(session, rungs);
        stake = new Stake(session, activity, step);
        add(stake, feedback, help);
        show();
    }

    StepState state() {
        return session.state(step);
    }

    boolean settled() {
        return state().settled();
    }

    /** What was answered rightly; else what stands there as a draft. */
    String start() {
        return session.written(state());
    }

    /** Something is being changed: what was said about the last try is about something else. */
    void draft(String given) {
        session.saveDraft(step, given);
        if (!settled()) {
            feedback.clear();
        }
    }

    void note(String text) {
        feedback.note(text);
        feedback.focusIfLost();
    }

    /** Says no more what was said about the last try, which was about something that is gone. */
    void forget() {
        feedback.clear();
    }

    /**
     * Hands in an answer.
     *
     * @return true if it was counted
     */
    boolean submit(String given) {
        session.saveDraft(step, given);
        return said(session.submit(activity, step, given));
    }

    /** Says what became of something handed in. */
    boolean said(Submitted submitted) {
        feedback.show(submitted);
        stake.show();
        help.show(state());
        if (settled()) {
            feedback.focus();
        } else {
            feedback.focusIfLost();
        }
        return submitted instanceof Submitted.Recorded || submitted instanceof Submitted.Kept;
    }

    /** Says what was said about the newest try. */
    void again() {
        feedback.clear();
        show();
    }

    private void show() {
        if (!state().answers().isEmpty()) {
            feedback.show(state());
        }
        stake.show();
        help.show(state());
    }
}
