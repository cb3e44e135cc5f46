package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The order in which a student sees what there is to choose from: authors write the right one first, and who has the
 * lesson again must not know it by its place.
 */
public final class Deal {

    private Deal() {}

    /**
     * Ids shuffled, for one student always the same.
     *
     * @param step that they are offered at
     * @param last true of those that stay behind all others, in the order of the file: "none of these"
     */
    public static List<String> of(Variant variant, String step, List<String> ids, Predicate<String> last) {
        var dealt = new ArrayList<>(ids.stream().filter(last.negate()).toList());
        Collections.shuffle(
                dealt, new Random(Seeds.mix(variant.number(), variant.exercise().id() + "/" + step)));
        ids.stream().filter(last).forEach(dealt::add);
        return List.copyOf(dealt);
    }
}
