package dev.pagewalk.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answers to one step come to, as the machine said when the numbers were drawn: frozen with them, so that
 * neither a corrected formula nor another engine changes what an answer was worth.
 *
 * @param right each of them is right
 * @param wrong what each misconception answers, by its id
 */
public record Expected(List<Answer> right, Map<String, List<Answer>> wrong) {

    public Expected {
        right = List.copyOf(right);
        var copy = new LinkedHashMap<String, List<Answer>>();
        wrong.forEach((misconception, answers) -> copy.put(misconception, List.copyOf(answers)));
        wrong = Collections.unmodifiableMap(copy);
    }

    /** One right answer and no known mistakes. */
    public static Expected of(Answer right) {
        return new Expected(List.of(right), Map.of());
    }

    /** The misconception that gives just this answer, if exactly one does. */
    public Optional<String> blames(Answer given) {
        List<String> found = wrong.entrySet().stream()
                .filter(entry -> entry.getValue().contains(given))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The answer to be shown as the right one. */
    public Answer first() {
        return right.getFirst();
    }
}
