package dev.pagewalk.homework;

import dev.pagewalk.exercise.expression.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who gets what of a pool: shuffled once for each assignment, then dealt in the order of the class, so that nothing comes twice
 * while there is enough, and nothing more often than it must when there isn't. The same for the same student, always.
 */
final class Deck {

    private Deck() {}

    /**
     * Where a student stands in the class.
     *
     * @param place from 0
     * @param of how many there are
     */
    record Seat(int place, int of) {}

    private static List<Integer> shuffled(long assignmentId, String of, int size) {
        var all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(all, new Random(Seeds.mix(assignmentId, of)));
        return all;
    }

    /**
     * The tasks of a slot for a student: as many as are taken, then those that follow if one of them breaks.
     *
     * <p>Who comes later to the class stands behind all others.
     */
    static List<Task> tasks(long assignmentId, Slot slot, Seat seat) {
        int size = slot.pool().size();
        List<Integer> order = shuffled(assignmentId, "slot/" + slot.id(), size);
        int first = (int) Math.floorMod((long) seat.place * slot.take(), (long) size);
        return IntStream.range(0, size)
                .mapToObj(i -> slot.pool().get(order.get((first + i) % size)))
                .toList();
    }

    /**
     * The numbers of variants for a student, the one to take first, then those to take if it breaks: what fewest have.
     *
     * @param pool how many there are
     * @param drawn what others have, each as often as it is had
     * @param own what the student has of the same exercise in other slots
     */
    static List<Integer> variants(
            long assignmentId,
            Slot slot,
            String exerciseId,
            int pool,
            Seat seat,
            Collection<Integer> drawn,
            Collection<Integer> own) {
        List<Integer> order = shuffled(assignmentId, slot.id() + "/" + exerciseId, pool);
        Map<Integer, Integer> had = new HashMap<>();
        drawn.forEach(variant -> had.merge(variant, 1, Integer::sum));
        int mine = order.get(seat.place % pool);
        boolean taken = seat.of <= pool && had.containsKey(mine);
        // from the end: what lies there is dealt last
        var rest = new ArrayList<>(order.reversed());
        rest.remove((Integer) mine);
        rest.sort(Comparator.comparing((Integer variant) -> own.contains(variant))
                .thenComparing(variant -> had.getOrDefault(variant, 0)));
        if (taken || own.contains(mine)) {
            rest.add(mine);
        } else {
            rest.addFirst(mine);
        }
        return rest;
    }
}
