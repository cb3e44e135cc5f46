package dev.pagewalk.homework;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands in the fields of a work.
 *
 * @param fresh what would be handed in now: what was handed in last as it stands is not in it
 * @param blank where nothing stands and nothing was handed in, by key of the task
 * @param usedUp where other answers stand than were handed in, but no try is left, by key of the task
 */
public record InFields(
        Sheet fresh, SortedMap<String, SortedSet<String>> blank, SortedMap<String, SortedSet<String>> usedUp) {

    public InFields {
        blank = copy(blank);
        usedUp = copy(usedUp);
    }

    private static SortedMap<String, SortedSet<String>> copy(Map<String, SortedSet<String>> steps) {
        var copy = new TreeMap<String, SortedSet<String>>();
        steps.forEach((key, some) -> copy.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(some))));
        return Collections.unmodifiableSortedMap(copy);
    }
}
