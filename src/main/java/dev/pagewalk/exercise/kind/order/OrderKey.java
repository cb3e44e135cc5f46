package dev.pagewalk.exercise.kind.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The right orders.
 *
 * @param items what has to be in the order, in a right order
 * @param before pairs that every right order keeps
 * @param distractors what belongs nowhere, with the misconception of those who use it
 */
record OrderKey(List<String> items, List<Pair> before, Map<String, Optional<String>> distractors, List<Swap> swaps) {

    OrderKey {
        items = List.copyOf(items);
        before = List.copyOf(before);
        // In the order of the file: what is tried and reported comes in it.
        distractors = Collections.unmodifiableMap(new LinkedHashMap<>(distractors));
        swaps = List.copyOf(swaps);
    }

    /** True if nothing is missing, nothing is too much, and all pairs are kept. */
    boolean right(List<String> order) {
        return order.containsAll(items)
                && order.stream().noneMatch(distractors::containsKey)
                && before.stream().allMatch(pair -> pair.kept(order));
    }

    /** One item comes some time before another. */
    record Pair(String first, String second) {
        boolean kept(List<String> order) {
            return OrderKey.before(order, first, second);
        }
    }

    /** The misconception of whoever puts {@code second} before {@code first}. */
    record Swap(String first, String second, String misconception) {
        boolean made(List<String> order) {
            return OrderKey.before(order, second, first);
        }
    }

    private static boolean before(List<String> order, String first, String second) {
        int at = order.indexOf(first);
        return at >= 0 && at < order.indexOf(second);
    }
}
