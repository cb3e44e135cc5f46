package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the homework is made of, and the course beside it to choose from. */
final class TasksPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SettingHomework services;
    private final long me;
    private final long classroom;
    private final transient TaskNames names;
    private final transient List<SlotDraft> slots = new ArrayList<>();
    private final transient Map<Task, Optional<Exercise>> kept = new HashMap<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph sum = new Paragraph();
    private final Paragraph keys = new Paragraph();
    private final IntegerField choose = new IntegerField();
    private final Div problems = new Div();

    TasksPanel(SettingHomework services, long me, long classroom, List<Slot> given, Optional<Integer> chooseSlots) {
        this.services = services;
        this.me = me;
        this.classroom = classroom;
        this.names = new TaskNames(this::getTranslation, getLocale());
        given.forEach(slot -> slots.add(SlotDraft.of(slot)));
        addClassNames("teach-section", "tasks-panel");
        list.addClassName("slot-list");
        sum.addClassName("tasks-sum");
        sum.getElement().setAttribute("role", "status");
        choose.setLabel(getTranslation("teach.assignment.choose"));
        choose.setHelperText(getTranslation("teach.assignment.choose.help"));
        choose.setMin(1);
        choose.setClearButtonVisible(true);
        choose.setManualValidation(true);
        choose.setValue(chooseSlots.orElse(null));
        choose.addValueChangeListener(typed -> choose.setInvalid(false));
        keys.setText(getTranslation("teach.assignment.keys"));
        keys.addClassName("picker-note");
        problems.addClassName("slot-problems");
        problems.getElement().setAttribute("role", "alert");
        var chosen = new Div(new H3(getTranslation("teach.assignment.chosen")), sum, problems, list, keys, choose);
        chosen.addClassName("tasks-chosen");
        var picker = new CoursePicker(services.courseware().catalog(), names, this::add, this::preview);
        var columns = new Div(chosen, picker);
        columns.addClassName("tasks-columns");
        add(new H2(getTranslation("teach.assignment.tasks")), columns);
        show();
    }

    private void show() {
        list.removeAll();
        for (int i = 0; i < slots.size(); i++) {
            list.add(new SlotCard(this, slots.get(i), i, slots.size()));
        }
        choose.setVisible(slots.size() > 1);
        keys.setVisible(slots.size() > 1);
        summed();
    }

    /** Says what all comes to. */
    void summed() {
        sum.setText(
                slots.isEmpty()
                        ? getTranslation("teach.assignment.tasks.none")
                        : getTranslation(
                                slots.size() == 1 ? "teach.assignment.sum.one" : "teach.assignment.sum.many",
                                String.valueOf(slots.size()),
                                Points.text(slots.stream()
                                        .mapToDouble(slot -> slot.take() * slot.points())
                                        .sum())));
    }

    private void add(Exercise exercise, Optional<String> activityId) {
        Task task = services.assignments().task(me, classroom, exercise, activityId);
        slots.add(SlotDraft.of(task));
        problems.removeAll();
        show();
    }

    void preview(Exercise exercise, Optional<String> activityId) {
        new PreviewDialog(services.previews(), me, classroom, exercise, activityId).open();
    }

    void move(SlotDraft slot, int by) {
        int from = slots.indexOf(slot);
        int to = from + by;
        if (to < 0 || to >= slots.size()) {
            return;
        }
        slots.remove(from);
        slots.add(to, slot);
        show();
        ((SlotCard) list.getComponentAt(to)).focusMoved(by);
    }

    void remove(SlotDraft slot) {
        slots.remove(slot);
        show();
    }

    /** Makes one pool of a slot and the one above it. */
    void join(SlotDraft slot) {
        int at = slots.indexOf(slot);
        if (at > 0) {
            slots.get(at - 1).join(slot);
            slots.remove(at);
            show();
        }
    }

    /** Makes a slot of its own of a task of a pool. */
    void takeOut(SlotDraft slot, Task task) {
        slot.takeOut(task);
        slot.keepWeights(steps(slot));
        SlotDraft own = SlotDraft.of(task);
        own.points(slot.points());
        slots.add(slots.indexOf(slot) + 1, own);
        show();
    }

    /** Takes the exercise as it is now in the place of what it was. */
    void refresh(SlotDraft slot, Task task) {
        services.courseware().catalog().exercise(task.exerciseId()).ifPresent(now -> {
            slot.replace(task, services.assignments().task(me, classroom, now, task.activityId()));
            slot.keepWeights(steps(slot));
            show();
        });
    }

    private List<String> steps(SlotDraft slot) {
        return slot.pool().stream()
                .flatMap(task -> exercise(task).stream().flatMap(exercise -> task.steps(exercise).stream()))
                .toList();
    }

    /** True if students elsewhere get another version of it by now. */
    boolean edited(Task task) {
        return services.courseware()
                .catalog()
                .exercise(task.exerciseId())
                .filter(now -> !now.hash().equals(task.versionHash()))
                .isPresent();
    }

    Optional<Exercise> exercise(Task task) {
        return kept.computeIfAbsent(task, one -> services.previews().exercise(me, classroom, one));
    }

    String name(Task task) {
        return names.task(task, exercise(task));
    }

    String size(Task task) {
        return names.size(task, exercise(task));
    }

    /** What a step of one of the tasks is called. */
    String step(List<Task> pool, String step) {
        return pool.stream()
                .flatMap(task -> exercise(task).stream())
                .flatMap(exercise -> exercise.activityOf(step).stream()
                        .map(activity -> names.activity(exercise, activity) + rest(activity, step)))
                .findFirst()
                .orElse(step);
    }

    private static String rest(Activity activity, String step) {
        return step.equals(activity.id()) ? "" : " · " + step.replace(activity.id() + ".", "");
    }

    List<Slot> slots() {
        return slots.stream().map(SlotDraft::slot).toList();
    }

    Optional<Integer> chooseSlots() {
        return slots.size() > 1 ? Optional.ofNullable(choose.getValue()) : Optional.empty();
    }

    /** Marks what is missing; true if something is. */
    boolean incomplete() {
        return list.getChildren()
                .map(SlotCard.class::cast)
                .map(SlotCard::incomplete)
                .reduce(false, Boolean::logicalOr);
    }

    void show(List<AssignmentProblem> wrong) {
        problems.removeAll();
        wrong.stream()
                .filter(one -> one.field() == AssignmentProblem.Field.SLOTS)
                .map(one -> new Paragraph(getTranslation(one.what().key(), one.detail())))
                .forEach(problems::add);
        Fields.show(choose, wrong, AssignmentProblem.Field.CHOOSE, this::getTranslation);
        list.getChildren()
                .map(SlotCard.class::cast)
                .forEach(card -> card.show(wrong.stream()
                        .filter(one -> one.slot().equals(card.slotId()))
                        .toList()));
    }
}
