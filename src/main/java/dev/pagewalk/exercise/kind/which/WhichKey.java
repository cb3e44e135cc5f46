package dev.pagewalk.exercise.kind.which;

import dev.pagewalk.exercise.expression.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The call that was made, and the ones to choose from.
 *
 * @param calls by option
 * @param misconceptions of those who choose an option, by option
 */
record WhichKey(Template did, Map<String, Template> calls, Map<String, String> misconceptions) {
    WhichKey {
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
        misconceptions = Map.copyOf(misconceptions);
    }
}
