package dev.pagewalk.homework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the answers to each step were handed in. The same answer again is no further try, and neither is what the rule at
 * the deadline handed in: nobody chose that.
 */
final class TriesTaken {

    /** A step of a task. */
    record Place(String slot, String step) {}

    private final Map<Place, Integer> tries = new HashMap<>();
    private final Map<Place, String> latest = new HashMap<>();

    private TriesTaken() {}

    /** @param handedIn all of a work */
    static TriesTaken of(List<HandedIn> handedIn) {
        var taken = new TriesTaken();
        handedIn.stream().sorted(Comparator.comparing(HandedIn::ordinal)).forEach(taken::add);
        return taken;
    }

    private void add(HandedIn one) {
        one.sheet()
                .given()
                .forEach((slot, steps) -> steps.forEach((step, given) -> {
                    var place = new Place(slot, step);
                    if (one.origin() == Origin.STUDENT && isNew(place, given)) {
                        tries.merge(place, 1, Integer::sum);
                    }
                    latest.put(place, given);
                }));
    }

    /** False of what was handed in last. */
    boolean isNew(Place place, String given) {
        return !given.equals(latest.get(place));
    }

    /** True if anything was handed in. */
    boolean has(Place place) {
        return latest.containsKey(place);
    }

    int taken(Place place) {
        return tries.getOrDefault(place, 0);
    }

    /** True if the policy has no further try for this answer. */
    boolean exceeds(AttemptPolicy policy, Place place, String given) {
        return policy.tries().isPresent()
                && isNew(place, given)
                && taken(place) >= policy.tries().getAsInt();
    }
}
