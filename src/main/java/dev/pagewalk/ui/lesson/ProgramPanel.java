package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.exercise.kind.program.Program;
import dev.pagewalk.lesson.LessonSession;

/** A program to write: what it has to reach, and the program. */
final class ProgramPanel extends Div {

    private static final long serialVersionUID = 1L;

    ProgramPanel(LessonSession session, Program program, MachinePanel machine, Runnable changed) {
        addClassName("program");
        var goals = new GoalList(session, program, program.goals());
        goals.show(session.state(program.id()));
        add(goals);
        if (!program.forbid().isEmpty()) {
            add(new Paragraph(getTranslation("lesson.program.forbid", String.join(", ", program.forbid()))));
        }
        add(new ProgramPart(
                session,
                program,
                program.id(),
                Rungs.whole(session, program),
                session.exhibit(program),
                program.environments(),
                machine,
                () -> {
                    goals.show(session.state(program.id()));
                    changed.run();
                }));
    }
}
