package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AssignmentProblem;
import java.util.List;

/** All that homework says, to be written. Keeps nothing itself. */
final class AssignmentForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 120;

    private final transient Assignment given;
    private final TextField title = new TextField();
    private final TasksPanel tasks;
    private final TimesPanel times;
    private final PolicyPanel policy;

    AssignmentForm(SettingHomework services, ClassTimes clock, long me, long classroom, Assignment given) {
        this.given = given;
        addClassName("assignment-form");
        title.setLabel(getTranslation("teach.assignment.title"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST_TITLE);
        title.setManualValidation(true);
        title.setValue(given.title());
        title.addClassName("assignment-title");
        tasks = new TasksPanel(services, me, classroom, given.slots(), given.chooseSlots());
        times = new TimesPanel(clock, given.timetable());
        policy = new PolicyPanel(given.policy());
        var columns = new Div(times, policy);
        columns.addClassName("assignment-columns");
        add(title, tasks, columns);
    }

    /** What stands there; where nothing does that has to, what stood there before. */
    Assignment written() {
        return new Assignment(
                title.getValue(), given.kind(), tasks.slots(), policy.policy(), times.timetable(), tasks.chooseSlots());
    }

    /** Marks the inputs that are empty and must not be; true if there are any. */
    boolean incomplete() {
        show(List.of());
        boolean missing = tasks.incomplete() | times.incomplete() | policy.incomplete();
        if (missing) {
            focusWrong();
        }
        return missing;
    }

    /** Says of each input what is wrong with it. */
    void show(List<AssignmentProblem> wrong) {
        Fields.show(title, wrong, AssignmentProblem.Field.TITLE, this::getTranslation);
        tasks.show(wrong);
        times.show(wrong);
        policy.show(wrong);
        if (!wrong.isEmpty()) {
            focusWrong();
        }
    }

    private void focusWrong() {
        getElement().executeJs("setTimeout(() => this.querySelector('[invalid]')?.focus(), 0)");
    }
}
