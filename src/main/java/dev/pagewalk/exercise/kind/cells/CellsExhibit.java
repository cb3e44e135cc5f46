package dev.pagewalk.exercise.kind.cells;

import java.util.Map;
import java.util.Optional;

/**
 * What cells show besides their text.
 *
 * @param given the values that are told with the question, by cell, as they are written
 */
public record CellsExhibit(Map<String, String> given, Optional<RulerExhibit> ruler) {

    public CellsExhibit {
        given = Map.copyOf(given);
    }
}
