package dev.pagewalk.ui.teach;

import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A slot while it is written. */
final class SlotDraft {

    /** What a task is worth unless something else is typed. */
    private static final double USUAL_POINTS = 10;

    private static final int ID_LENGTH = 8;

    private final String id;
    private final List<Task> pool;
    private final Map<String, Double> weights;
    private int take;
    private double points;

    private SlotDraft(String id, List<Task> pool, int take, double points, Map<String, Double> weights) {
        this.id = id;
        this.pool = new ArrayList<>(pool);
        this.take = take;
        this.points = points;
        this.weights = new TreeMap<>(weights);
    }

    /** A new one. Its id is no other slot's, not even of one that was taken out long ago. */
    static SlotDraft of(Task task) {
        String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
        return new SlotDraft(id, List.of(task), 1, USUAL_POINTS, Map.of());
    }

    static SlotDraft of(Slot slot) {
        return new SlotDraft(slot.id(), slot.pool(), slot.take(), slot.points(), slot.weights());
    }

    Slot slot() {
        return new Slot(id, pool, take, points, weights);
    }

    String id() {
        return id;
    }

    List<Task> pool() {
        return List.copyOf(pool);
    }

    int take() {
        return take;
    }

    void take(int typed) {
        take = typed;
    }

    double points() {
        return points;
    }

    void points(double typed) {
        points = typed;
    }

    double weight(String step) {
        return weights.getOrDefault(step, 1.0);
    }

    void weight(String step, double typed) {
        if (typed == 1.0) {
            weights.remove(step);
        } else {
            weights.put(step, typed);
        }
    }

    /** Draws from the tasks of another, too. */
    void join(SlotDraft other) {
        other.pool.stream().filter(task -> !pool.contains(task)).forEach(pool::add);
    }

    /** Draws from a task no more. Its weights go once no task has their steps: {@link #keepWeights}. */
    void takeOut(Task task) {
        pool.remove(task);
        take = Math.clamp(take, 1, Math.max(1, pool.size()));
    }

    void replace(Task before, Task after) {
        pool.replaceAll(task -> task.equals(before) ? after : task);
    }

    /** Forgets the weights of all other steps. */
    void keepWeights(List<String> steps) {
        weights.keySet().retainAll(steps);
    }
}
