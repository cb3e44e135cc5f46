package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of one student: drawn once, then frozen. With the exercise's content it makes a {@link Variant} again,
 * whatever has changed since in the way of drawing.
 *
 * @param variant number in the pool, from 0
 * @param machineSeed of every machine of the variant
 * @param parameters that the author named, in the order of the file
 * @param expected what the answers come to, by step; steps that are graded by running something are not in it
 */
public record Draw(int variant, long machineSeed, Map<String, Value> parameters, Map<String, Expected> expected) {
    public Draw {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** The same numbers with what the answers come to. */
    Draw expecting(Map<String, Expected> answers) {
        return new Draw(variant, machineSeed, parameters, answers);
    }
}
