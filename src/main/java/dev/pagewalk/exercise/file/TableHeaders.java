package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.LessonText;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Every column of a table in a text has a heading: who can't see the table hears it before each value. */
final class TableHeaders {

    /** Between the headings and the rows. */
    private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)+\\|?\\s*");

    private static final Pattern EMPTY_CELL = Pattern.compile("\\|\\s*\\|");

    private TableHeaders() {}

    static void check(LessonText text, Consumer<Diagnostic> problems) {
        text.places().forEach((name, place) -> {
            if (lacksHeading(text.written(name))) {
                problems.accept(Diagnostic.warning(place, "exercise.columnWithoutHeading", name));
            }
        });
    }

    private static boolean lacksHeading(String markdown) {
        String[] lines = markdown.split("\n");
        for (int i = 1; i < lines.length; i++) {
            if (RULE.matcher(lines[i].strip()).matches()
                    && EMPTY_CELL.matcher(lines[i - 1].strip()).find()) {
                return true;
            }
        }
        return false;
    }
}
