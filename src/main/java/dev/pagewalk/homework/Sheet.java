package dev.pagewalk.homework;

import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.Content;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers that are handed in together, as they were given. It need not have all: what isn't in it was not handed in this time.
 *
 * @param given by key of the task, by step
 */
public record Sheet(Map<String, Map<String, String>> given) {

    public Sheet {
        var copy = new TreeMap<String, Map<String, String>>();
        given.forEach((slot, steps) -> {
            var texts = new TreeMap<String, String>();
            steps.forEach((step, text) -> texts.put(step, StoredText.of(text)));
            if (!texts.isEmpty()) {
                copy.put(slot, Collections.unmodifiableMap(texts));
            }
        });
        given = Collections.unmodifiableMap(copy);
    }

    /** The answers to one task. */
    public static Sheet of(String slot, Map<String, String> given) {
        return new Sheet(Map.of(slot, given));
    }

    static Sheet read(String json) {
        return new Sheet(Collections.unmodifiableMap(HomeworkJson.sheet(json)));
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** A field that is left empty is no answer. */
    Sheet withoutBlanks() {
        var kept = new TreeMap<String, Map<String, String>>();
        given.forEach((slot, steps) -> {
            var texts = new TreeMap<>(steps);
            texts.values().removeIf(String::isBlank);
            kept.put(slot, texts);
        });
        return new Sheet(kept);
    }

    /**
     * The same answers on sheets that are not longer, as few as come easily. An answer that is longer alone has one of its own.
     *
     * @param longest of {@link #canonical()}, in characters
     */
    List<Sheet> parts(int longest) {
        var parts = new ArrayList<Sheet>();
        var part = new TreeMap<String, Map<String, String>>();
        for (Map.Entry<String, Map<String, String>> task : given.entrySet()) {
            for (Map.Entry<String, String> step : task.getValue().entrySet()) {
                Map<String, String> steps = part.computeIfAbsent(task.getKey(), key -> new TreeMap<>());
                steps.put(step.getKey(), step.getValue());
                if (new Sheet(part).canonical().length() > longest) {
                    steps.remove(step.getKey());
                    parts.add(new Sheet(part));
                    part.clear();
                    part.put(task.getKey(), new TreeMap<>(Map.of(step.getKey(), step.getValue())));
                }
            }
        }
        parts.add(new Sheet(part));
        return parts.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** The answers to a task, by step; none if there are none. */
    public Map<String, String> of(String slot) {
        return given.getOrDefault(slot, Map.of());
    }

    /** Sorted, without blanks: the same answers are the same text. */
    public String canonical() {
        return HomeworkJson.sheet(given);
    }

    /** SHA-256 of {@link #canonical()} in UTF-8, as 64 hexadecimal digits. */
    public String hash() {
        return Content.hash(canonical());
    }
}
