package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.homework.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One slot of the homework that is written: its task or its pool, what it is worth, where it stands. */
final class SlotCard extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient SlotDraft slot;
    private final transient TasksPanel panel;
    private final NumberField points = new NumberField();
    private final IntegerField take = new IntegerField();
    private final Div problems = new Div();
    private final Button up;
    private final Button down;

    /** @param position from 0 */
    SlotCard(TasksPanel panel, SlotDraft slot, int position, int count) {
        this.panel = panel;
        this.slot = slot;
        addClassName("slot-card");
        boolean pool = slot.pool().size() > 1;
        String number = String.valueOf(position + 1);
        String name = pool
                ? getTranslation("teach.assignment.pool")
                : slot.pool().stream().findFirst().map(panel::name).orElse("");
        var title = new H4(number + ". " + name);
        up = button("teach.assignment.up", name, "↑", () -> panel.move(slot, -1));
        up.setEnabled(position > 0);
        down = button("teach.assignment.down", name, "↓", () -> panel.move(slot, 1));
        down.setEnabled(position < count - 1);
        Button remove = button("teach.assignment.remove", name, "✕", () -> panel.remove(slot));
        var head = new Div(title, new Div(up, down, remove));
        head.addClassName("slot-head");
        add(head);
        if (pool) {
            add(pool());
        } else {
            slot.pool().forEach(task -> add(single(task)));
        }
        add(worth(pool, position));
        weights().ifPresent(this::add);
        Shortcuts.addShortcutListener(this, () -> panel.move(slot, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> panel.move(slot, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(this);
        problems.addClassName("slot-problems");
        problems.getElement().setAttribute("role", "alert");
        add(problems);
    }

    private Button button(String key, String name, String sign, Runnable action) {
        var button = new Button(sign);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key, name));
        button.setTooltipText(getTranslation(key, name));
        button.addClickListener(click -> action.run());
        return button;
    }

    private Div single(Task task) {
        var row = new Div(note(panel.size(task)));
        row.addClassName("slot-task");
        tools(task, row);
        return row;
    }

    private UnorderedList pool() {
        var list = new UnorderedList();
        list.addClassName("slot-pool");
        for (Task task : slot.pool()) {
            String name = panel.name(task);
            var row = new Div(new Span(name), note(panel.size(task)));
            row.addClassName("slot-task");
            tools(task, row);
            var out = new Button(getTranslation("teach.assignment.pool.out"));
            out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            out.setAriaLabel(getTranslation("teach.assignment.pool.out.of", name));
            out.addClickListener(click -> panel.takeOut(slot, task));
            row.add(out);
            list.add(new ListItem(row));
        }
        return list;
    }

    private static Span note(String text) {
        var note = new Span(text);
        note.addClassName("picker-note");
        return note;
    }

    private void tools(Task task, Div row) {
        Optional<Exercise> kept = panel.exercise(task);
        kept.ifPresent(exercise -> {
            var look = new Button(getTranslation("teach.assignment.preview"));
            look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            look.setAriaLabel(getTranslation("teach.assignment.preview.of", panel.name(task)));
            look.addClickListener(click -> panel.preview(exercise, task.activityId()));
            row.add(look);
        });
        if (panel.edited(task)) {
            var fresh = new Button(getTranslation("teach.assignment.newer.use"));
            fresh.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            fresh.addClickListener(click -> panel.refresh(slot, task));
            var said = new Div(new Span(getTranslation("teach.assignment.newer")), fresh);
            said.addClassName("slot-newer");
            row.add(said);
        }
    }

    private Div worth(boolean pool, int position) {
        points.setLabel(getTranslation(pool ? "teach.assignment.points.each" : "teach.assignment.points"));
        points.setMin(0);
        points.setManualValidation(true);
        points.setValue(slot.points());
        points.addValueChangeListener(typed -> {
            points.setInvalid(false);
            if (typed.getValue() != null) {
                slot.points(typed.getValue());
                panel.summed();
            }
        });
        var row = new Div(points);
        row.addClassName("slot-worth");
        if (pool) {
            take.setLabel(getTranslation("teach.assignment.take"));
            take.setHelperText(getTranslation(
                    "teach.assignment.take.of", String.valueOf(slot.pool().size())));
            take.setMin(1);
            take.setMax(slot.pool().size());
            take.setStepButtonsVisible(true);
            take.setManualValidation(true);
            take.setValue(slot.take());
            take.addValueChangeListener(typed -> {
                take.setInvalid(false);
                if (typed.getValue() != null) {
                    slot.take(typed.getValue());
                    panel.summed();
                }
            });
            row.add(take);
        }
        if (position > 0) {
            var join = new Button(getTranslation("teach.assignment.pool.join"));
            join.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            join.setTooltipText(getTranslation("teach.assignment.pool.note"));
            join.setAriaLabel(getTranslation("teach.assignment.pool.join.of", String.valueOf(position + 1)));
            join.addClickListener(click -> panel.join(slot));
            row.add(join);
        }
        return row;
    }

    /** Where steps can weigh differently; what is closed isn't made yet. */
    private Optional<Details> weights() {
        Set<String> steps = new LinkedHashSet<>();
        slot.pool().forEach(task -> panel.exercise(task).ifPresent(exercise -> steps.addAll(task.steps(exercise))));
        if (steps.size() < 2) {
            return Optional.empty();
        }
        var content = new Div();
        content.addClassName("slot-weights");
        var details = new Details(getTranslation("teach.assignment.weights"), content);
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && content.getComponentCount() == 0) {
                content.add(new Paragraph(getTranslation("teach.assignment.weights.note")));
                steps.forEach(step -> content.add(weight(step)));
            }
        });
        return Optional.of(details);
    }

    private NumberField weight(String step) {
        var field = new NumberField(panel.step(slot.pool(), step));
        field.setMin(0);
        field.setManualValidation(true);
        field.setValue(slot.weight(step));
        field.addValueChangeListener(typed -> {
            if (typed.getValue() != null) {
                slot.weight(step, typed.getValue());
            }
        });
        return field;
    }

    /** Where the focus goes after it was moved. */
    void focusMoved(int by) {
        Button again = by < 0 ? up : down;
        (again.isEnabled() ? again : by < 0 ? down : up).focus();
    }

    String slotId() {
        return slot.id();
    }

    /** Marks what is missing; true if something is. */
    boolean incomplete() {
        boolean missing = points.getValue() == null || slot.pool().size() > 1 && take.getValue() == null;
        points.setInvalid(points.getValue() == null);
        take.setInvalid(slot.pool().size() > 1 && take.getValue() == null);
        if (missing) {
            say(List.of(getTranslation("teach.assignment.number-missing")));
        }
        return missing;
    }

    void show(List<AssignmentProblem> wrong) {
        points.setInvalid(wrong.stream().anyMatch(one -> one.field() == AssignmentProblem.Field.POINTS));
        take.setInvalid(wrong.stream().anyMatch(one -> one.field() == AssignmentProblem.Field.TAKE));
        say(wrong.stream()
                .map(one -> getTranslation(one.what().key(), one.detail()))
                .toList());
    }

    private void say(List<String> sentences) {
        problems.removeAll();
        sentences.forEach(sentence -> problems.add(new Paragraph(sentence)));
    }
}
