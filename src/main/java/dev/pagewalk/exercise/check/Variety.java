package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many different right answers the graded numbers of an exercise have over its pool. Variants may be added at
 * once.
 */
final class Variety {

    private final Exercise exercise;
    private final Map<String, Set<Answer>> right = new ConcurrentHashMap<>();

    Variety(Exercise exercise) {
        this.exercise = exercise;
    }

    void add(Variant variant) {
        for (Activity activity : exercise.activities()) {
            for (String step : activity.numbers().keySet()) {
                variant.expected(step)
                        .ifPresent(expected -> right.computeIfAbsent(step, first -> ConcurrentHashMap.newKeySet())
                                .addAll(expected.right()));
            }
        }
    }

    /** By step, in the order of the exercise. */
    Map<String, Integer> values() {
        var values = new LinkedHashMap<String, Integer>();
        exercise.steps().stream()
                .filter(right::containsKey)
                .forEach(step ->
                        values.put(step, Objects.requireNonNull(right.get(step)).size()));
        return values;
    }

    /**
     * Numbers that all students share though their author doesn't say so, and those that differ though the author
     * denies it.
     */
    List<Diagnostic> problems() {
        var problems = new ArrayList<Diagnostic>();
        Map<String, Integer> values = values();
        for (Activity activity : exercise.activities()) {
            activity.numbers().forEach((step, constant) -> {
                int many = values.getOrDefault(step, 0);
                SourceSpan span = exercise.places().of(step);
                if (many == 1 && !constant && exercise.pool() > 1) {
                    problems.add(Diagnostic.error(span, "exercise.oneValue", step, exercise.pool() + ""));
                } else if (many > 1 && constant) {
                    problems.add(Diagnostic.error(span, "exercise.notConstant", step, many + ""));
                }
            });
        }
        return problems;
    }
}
