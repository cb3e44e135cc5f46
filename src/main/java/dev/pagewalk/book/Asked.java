package dev.pagewalk.book;

import java.util.List;

/**
 * A task that a student has.
 *
 * @param key what works and sheets call it
 * @param steps of it that are answered, in order
 */
public record Asked(String key, List<String> steps) {
    public Asked {
        steps = List.copyOf(steps);
    }
}
