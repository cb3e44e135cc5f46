package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.LateStep;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timeline;
import java.util.stream.Collectors;

/** What homework says, to be read. */
final class AssignmentSummary extends Div {

    private static final long serialVersionUID = 1L;
    private static final double MINUTES = 60;

    AssignmentSummary(SettingHomework services, ClassTimes times, long me, Assigned assigned) {
        addClassName("assignment-summary");
        Assignment assignment = assigned.assignment();
        Timeline timeline = assigned.timeline();
        var names = new TaskNames(this::getTranslation, getLocale());
        var tasks = new OrderedList();
        for (Slot slot : assignment.slots()) {
            String pool = slot.pool().stream()
                    .map(task -> names.task(task, services.previews().exercise(me, assigned.classroomId(), task)))
                    .collect(Collectors.joining(" / "));
            tasks.add(new ListItem(
                    slot.pool().size() > 1
                            ? getTranslation(
                                    "teach.assignment.said.pool",
                                    String.valueOf(slot.take()),
                                    pool,
                                    Points.text(slot.points()))
                            : getTranslation("teach.assignment.said.task", pool, Points.text(slot.points()))));
        }
        add(new H2(getTranslation("teach.assignment.tasks")), tasks);
        assignment
                .chooseSlots()
                .ifPresent(many ->
                        add(new Paragraph(getTranslation("teach.assignment.said.choose", String.valueOf(many)))));
        var when = new DescriptionList();
        pair(when, "teach.assignment.release", times.text(timeline.release()));
        pair(when, "teach.assignment.due", times.text(timeline.due()));
        pair(when, "teach.assignment.close", times.text(timeline.close()));
        timeline.limit().ifPresent(limit -> pair(when, "teach.assignment.limit", String.valueOf(limit.toMinutes())));
        add(
                new H2(getTranslation("teach.assignment.when")),
                new Paragraph(getTranslation("teach.assignment.zone", times.zoneName())),
                when);
        var rules = new UnorderedList();
        for (LateStep step : timeline.late()) {
            rules.add(new ListItem(getTranslation(
                    "teach.assignment.said.late",
                    Points.text(step.after().toMinutes() / MINUTES),
                    Points.text(Points.percent(step.factor())))));
        }
        PolicyWords.sentences(this::getTranslation, assignment.policy())
                .forEach(sentence -> rules.add(new ListItem(sentence)));
        add(new H2(getTranslation("teach.assignment.rules")), rules);
    }

    private void pair(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }
}
