package dev.pagewalk.ui.teach;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the tasks of a piece of homework are called where one of them is meant.
 *
 * @param bySlot in their order, with their number
 */
record SlotNames(Map<String, String> bySlot) {

    /** @param kept the exercise of a task as it was when it was set */
    static SlotNames of(Assignment assignment, TaskNames names, Function<Task, Optional<Exercise>> kept) {
        var all = new LinkedHashMap<String, String>();
        List<Slot> slots = assignment.slots();
        for (Slot slot : slots) {
            String tasks = slot.pool().stream()
                    .map(task -> names.task(task, kept.apply(task)))
                    .distinct()
                    .collect(Collectors.joining(" / "));
            all.put(slot.id(), (slots.indexOf(slot) + 1) + ". " + tasks);
        }
        return new SlotNames(all);
    }

    Collection<String> slots() {
        return bySlot.keySet();
    }

    /** Of one that was taken out since, the id is all there is. */
    String of(String slot) {
        return bySlot.getOrDefault(slot, slot);
    }

    /** @param key of a student's task: its slot, with a number where a slot has several */
    String ofTask(String key, String step) {
        int part = key.indexOf('/');
        return of(part < 0 ? key : key.substring(0, part), Optional.of(step));
    }

    String of(String slot, Optional<String> step) {
        return of(slot) + step.map(one -> " · " + one).orElse("");
    }
}
