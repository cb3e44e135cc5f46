package dev.pagewalk.exercise;

import java.util.List;
import java.util.Map;

/**
 * A wrong idea. The text of one of the library is {@code misconception.<id>} in the translation bundles, that of an
 * exercise's own stands in its texts.
 *
 * @param cells formula by cell of a translation; names of cells stand for the student's own earlier values
 * @param back the same for a translation from the entries to the virtual address
 * @param says formulas whose values the text mentions as {0}, {1}...
 * @param own true if it belongs to one exercise
 */
record Misconception(
        String id, Map<String, String> cells, Map<String, String> back, List<Expression> says, boolean own) {
    Misconception {
        cells = Map.copyOf(cells);
        back = Map.copyOf(back);
        says = List.copyOf(says);
    }
}
