package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.exercise.kind.build.Build;
import dev.pagewalk.lesson.LessonSession;

/** A state that the live machine is to be brought into: the goals, and which were reached when last checked. */
final class BuildPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Build build;
    private final transient Runnable changed;
    private final GoalList goals;
    private final StepBox box;
    private final CheckButton check;

    BuildPanel(LessonSession session, Build build, MachinePanel machine, Runnable changed) {
        this.session = session;
        this.build = build;
        this.changed = changed;
        addClassName("build");
        goals = new GoalList(session, build, build.goalIds());
        box = new StepBox(session, build, build.id(), "lesson.blank", Rungs.whole(session, build));
        check = new CheckButton(getTranslation("lesson.checkState"), this::submit);
        add(goals);
        if (!build.forbid().isEmpty()) {
            add(new Paragraph(getTranslation("lesson.program.forbid", String.join(", ", build.forbid()))));
        }
        add(check, box);
        machine.onStartOver(this::show);
        show();
    }

    private void submit() {
        if (session.desk().busy()) {
            box.note(getTranslation("lesson.busy"));
            return;
        }
        if (box.said(session.submit(build, build.id(), session.calls(build)))) {
            show();
            changed.run();
        }
    }

    /** What was said about a machine that is gone is not true of the one that is there. */
    private void show() {
        if (isOfThisMachine()) {
            goals.show(session.state(build.id()));
        } else {
            goals.open();
            box.forget();
        }
        check.setVisible(!box.settled());
    }

    /** True if this machine is the one that was checked last, or has come from there. */
    private boolean isOfThisMachine() {
        return box.settled()
                || box.state()
                        .latest()
                        .filter(last -> session.calls(build).startsWith(last.given()))
                        .isPresent();
    }
}
