package dev.pagewalk.homework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A place in a piece of homework that a task is drawn for.
 *
 * @param id unique in the assignment; never given to another slot later
 * @param pool what is drawn from; a plain slot has one task
 * @param take how many different tasks of the pool each student gets
 * @param points of each of them
 * @param weights of steps, by step; those that aren't named weigh 1
 */
public record Slot(String id, List<Task> pool, int take, double points, Map<String, Double> weights) {

    public Slot {
        pool = List.copyOf(pool);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** A slot of one task whose steps weigh the same. */
    public static Slot of(String id, Task task, double points) {
        return new Slot(id, List.of(task), 1, points, Map.of());
    }

    /** What works and sheets call its tasks: its own id, or {@code id/1}, {@code id/2} ... if several are taken. */
    public List<String> keys() {
        return take == 1
                ? List.of(id)
                : IntStream.rangeClosed(1, take)
                        .mapToObj(part -> id + "/" + part)
                        .toList();
    }

    public double weight(String step) {
        return weights.getOrDefault(step, 1.0);
    }

    /** What all its tasks come to. */
    public double total() {
        return take * points;
    }
}
