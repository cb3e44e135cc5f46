package dev.pagewalk.exercise.kind.cells;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What cells show besides their text.
 *
 * @param given the values that are told with the question, by cell in the order of the cells, as they are written
 */
public record CellsExhibit(Map<String, String> given, Optional<RulerExhibit> ruler) {

    public CellsExhibit {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
