package dev.pagewalk.exercise.kind.label;

import java.util.Map;
import java.util.Optional;

/**
 * What a picture shows.
 *
 * @param at what targets point at, by target: an address, or the number of a bit; without those that point at nothing
 * @param pictured the entry or the address that the picture shows; empty for the other kinds of pictures
 */
public record LabelExhibit(Map<String, Long> at, Optional<Long> pictured) {
    public LabelExhibit {
        at = Map.copyOf(at);
    }
}
