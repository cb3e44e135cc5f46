package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import dev.pagewalk.lesson.Submitted;
import java.util.ArrayList;
import java.util.List;

/** A picture with numbered places, and a label to choose for each. */
final class LabelPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Label label;
    private final transient Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final Stake stake;
    private final HelpLadder help;
    private final CheckButton check;

    LabelPanel(LessonSession session, Label label, Runnable changed) {
        this.session = session;
        this.label = label;
        this.changed = changed;
        addClassName("label-panel");
        var list = new OrderedList();
        list.addClassName("targets");
        for (String target : label.targets()) {
            var row = new Row(target, rows.size() + 1);
            rows.add(row);
            list.add(row);
        }
        stake = Stake.ofAll(session, label);
        check = new CheckButton(getTranslation("lesson.check"), this::submit);
        help = new HelpLadder(session, Rungs.whole(session, label));
        Pictures.of(session, label, this::getTranslation).ifPresent(this::add);
        add(list, stake, check, help);
        show();
    }

    /** Grades what was chosen; asks for the rest. */
    private void submit() {
        List<Row> counted = rows.stream().filter(Row::submit).toList();
        if (counted.isEmpty()) {
            return;
        }
        show();
        if (session.settled(label)) {
            counted.getFirst().feedback.focus();
        }
        changed.run();
    }

    private void show() {
        rows.forEach(Row::show);
        stake.show();
        check.setVisible(!session.settled(label));
        help.show(session.state(label.id()), session.settled(label));
    }

    private final class Row extends ListItem {

        private static final long serialVersionUID = 1L;

        private final Select<String> select = new Select<>();
        private final FeedbackBox feedback = new FeedbackBox(session.exercise(), "lesson.label.first");
        private final String step;
        private final Stake tried;

        private Row(String target, int number) {
            step = label.step(target);
            tried = Stake.afterATry(session, label, step);
            String name = Texts.name(session, label, "target/" + target, target);
            String place = Pictures.place(session, label, target, this::getTranslation);
            boolean told = place.isEmpty() || name.contains(place);
            select.setLabel(number + ". " + name + (told ? "" : " · " + place));
            select.setItems(label.labels());
            select.setItemLabelGenerator(id -> Texts.name(session, label, "label/" + id, id));
            select.setPlaceholder(getTranslation("lesson.label.choose"));
            String start = session.written(state());
            if (label.labels().contains(start)) {
                select.setValue(start);
            }
            select.addValueChangeListener(change -> {
                session.saveDraft(step, change.getValue() == null ? "" : change.getValue());
                if (!state().settled()) {
                    feedback.clear();
                }
            });
            var line = new Div(select);
            line.addClassName("target-line");
            add(line, tried, feedback);
            if (!state().answers().isEmpty()) {
                feedback.show(state());
            }
        }

        private StepState state() {
            return session.state(step);
        }

        private boolean submit() {
            if (state().settled()) {
                return false;
            }
            Submitted submitted = session.submit(label, step, select.getValue() == null ? "" : select.getValue());
            feedback.show(submitted);
            return submitted instanceof Submitted.Recorded;
        }

        private void show() {
            select.setReadOnly(state().settled());
            tried.show();
        }
    }
}
