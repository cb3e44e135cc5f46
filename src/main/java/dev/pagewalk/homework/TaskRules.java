package dev.pagewalk.homework;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.AssignmentProblem.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has to hold of an assignment that only its exercises tell. */
final class TaskRules {

    private final KeptExercises exercises;
    private final List<AssignmentProblem> problems = new ArrayList<>();

    private TaskRules(KeptExercises exercises) {
        this.exercises = exercises;
    }

    static List<AssignmentProblem> problems(Assignment assignment, KeptExercises exercises) {
        var rules = new TaskRules(exercises);
        assignment.slots().forEach(rules::slot);
        return List.copyOf(rules.problems);
    }

    private void slot(Slot slot) {
        Set<String> known = new HashSet<>();
        boolean all = true;
        for (Task task : slot.pool()) {
            Optional<Exercise> exercise = exercises.find(task.versionHash());
            if (exercise.isEmpty() || !exercise.get().id().equals(task.exerciseId())) {
                add(What.TASK_UNKNOWN, slot, task.exerciseId());
                all = false;
            } else {
                known.addAll(task(slot, task, exercise.get()));
            }
        }
        if (all) {
            slot.weights().keySet().stream()
                    .filter(step -> !known.contains(step))
                    .forEach(step -> add(What.WEIGHT_UNKNOWN, slot, step));
        }
    }

    private List<String> task(Slot slot, Task task, Exercise exercise) {
        task.activityId()
                .filter(id -> exercise.activity(id).isEmpty())
                .ifPresent(id -> add(What.ACTIVITY_UNKNOWN, slot, id));
        List<String> steps = task.steps(exercise);
        if (steps.isEmpty()) {
            add(What.TASK_WITHOUT_STEPS, slot, task.exerciseId());
        } else if (steps.stream().mapToDouble(slot::weight).sum() <= 0) {
            add(What.WEIGHTS_NOTHING, slot, task.exerciseId());
        }
        return steps;
    }

    private void add(What what, Slot slot, String detail) {
        problems.add(new AssignmentProblem(what, slot.id(), detail));
    }
}
