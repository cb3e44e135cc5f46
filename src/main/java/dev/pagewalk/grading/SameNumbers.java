package dev.pagewalk.grading;

import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of students who have the same numbers in the same content: the machine is brought there once for all of them, and
 * dropped when the last is graded. Not so many that the processors couldn't share the work.
 */
record SameNumbers(List<Task> tasks) {

    private static final int MOST = 25;

    SameNumbers {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task of a student.
     *
     * @param versionHash of the content to grade by
     */
    record Task(Work work, WorkSlot slot, String versionHash, GradedAgain answers) {}

    /** A task with what becomes of its answers. */
    record Done(Task task, List<GradedAgain.One> answers) {}

    /** In the order in which numbers come up first. */
    static List<SameNumbers> of(List<Task> tasks) {
        var alike = new LinkedHashMap<List<Object>, List<Task>>();
        tasks.forEach(task -> alike.computeIfAbsent(
                        List.of(task.versionHash, task.answers.firstDraw()), key -> new ArrayList<>())
                .add(task));
        var all = new ArrayList<SameNumbers>();
        for (List<Task> same : alike.values()) {
            for (int from = 0; from < same.size(); from += MOST) {
                all.add(new SameNumbers(same.subList(from, Math.min(same.size(), from + MOST))));
            }
        }
        return all;
    }

    List<Done> graded() {
        Map<Draw, Variant> variants = new HashMap<>();
        return tasks.stream()
                .map(task -> new Done(task, task.answers.all(variants)))
                .toList();
    }
}
