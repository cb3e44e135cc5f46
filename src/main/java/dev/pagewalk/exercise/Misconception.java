package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A wrong idea. The text of one of the library is beside the library, that of an exercise's own stands in its texts.
 *
 * @param cells formula by cell of a translation; names of cells stand for the student's own earlier values
 * @param back the same for a translation from the entries to the virtual address
 * @param places of these formulas in their file, by {@code cells/} or {@code back/} and the cell
 * @param says formulas whose values the text mentions as {0}, {1}...
 * @param texts by language tag; empty of an exercise's own idea
 * @param own true if it belongs to one exercise
 * @param source the lines of its file that say this
 */
public record Misconception(
        String id,
        Map<String, String> cells,
        Map<String, String> back,
        Map<String, SourceSpan> places,
        List<Expression> says,
        Map<String, String> texts,
        boolean own,
        String source) {

    public Misconception {
        cells = Map.copyOf(cells);
        back = Map.copyOf(back);
        places = Map.copyOf(places);
        says = List.copyOf(says);
        texts = Map.copyOf(texts);
    }

    /** The text with these values in its places. */
    public String said(List<String> values, Locale language) {
        String text = Exercise.inLanguage(texts, language);
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return text;
    }
}
