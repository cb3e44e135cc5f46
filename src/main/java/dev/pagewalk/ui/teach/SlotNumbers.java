package dev.pagewalk.ui.teach;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Numbers and names of the tasks of a piece of homework, where there is little room for them. */
record SlotNumbers(Assignment assignment, TaskNames names, Function<Task, Optional<Exercise>> kept) {

    /** Its number; of one that was taken out since, the id is all there is. */
    String of(String slot) {
        List<String> ids = assignment.slots().stream().map(Slot::id).toList();
        return ids.contains(slot) ? String.valueOf(ids.indexOf(slot) + 1) : slot;
    }

    /** A task of the slot, with its number. */
    String task(String slot, String exerciseId) {
        return of(slot)
                + " · "
                + assignment.slots().stream()
                        .filter(one -> one.id().equals(slot))
                        .flatMap(one -> one.pool().stream())
                        .filter(task -> task.exerciseId().equals(exerciseId))
                        .findFirst()
                        .map(task -> names.task(task, kept.apply(task)))
                        .orElse(exerciseId);
    }
}
