package dev.pagewalk.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Answers to the steps of one variant as a student would give them.
 *
 * @param given by step: what was typed, ids with commas between them, calls one a line
 * @param several steps that take one answer and were given more; none of them counts
 */
public record AnswerSheet(Map<String, String> given, Set<String> several) {

    public AnswerSheet {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        several = Set.copyOf(several);
    }

    /** One answer to each step. */
    public AnswerSheet(Map<String, String> given) {
        this(given, Set.of());
    }

    /** What the machine says is right; nothing for what a person marks. Never for a student's eyes. */
    public static AnswerSheet right(Variant variant) {
        var right = new LinkedHashMap<String, String>();
        for (Activity activity : variant.exercise().activities()) {
            activity.solution(variant).forEach((step, answer) -> right.put(step, activity.write(step, answer)));
        }
        return new AnswerSheet(right);
    }
}
