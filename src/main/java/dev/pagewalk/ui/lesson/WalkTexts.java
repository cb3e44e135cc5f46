package dev.pagewalk.ui.lesson;

import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.ui.Phrases;
import java.util.Map;
import java.util.Set;

/** What Pagewalk itself says about the cells of a translation by hand; it depends on the cut and on the direction. */
final class WalkTexts {

    private static final Set<String> CUT = Set.of("directoryIndex", "tableIndex", "offset");
    private static final Set<String> JOINED = Set.of("pteAddress", "physical", "selfMapPte", "selfMapPde");
    private static final Set<String> BACK = Set.of("directoryIndex", "tableIndex", "offset", "virtual");

    private final Cells cells;
    private final boolean eightKilobytes;
    private final Phrases words;

    WalkTexts(LessonSession session, Cells cells, Phrases words) {
        this.cells = cells;
        this.eightKilobytes = session.exercise().settings().pageSize() == 8192;
        this.words = words;
    }

    /** What a cell is called where the author doesn't say. */
    String name(Cell cell) {
        boolean other = eightKilobytes && CUT.contains(cell.id());
        return words.get("lesson.cell." + cell.id() + (other ? ".8k" : ""));
    }

    /** What helps with a cell where the author says nothing. */
    String hint(Cell cell) {
        return words.get("lesson.hint." + cell.id() + manner(cell.id()));
    }

    /**
     * A cell found with other numbers.
     *
     * @param values by cell, with those of {@code va} and {@code cr3}
     */
    String example(Cell cell, Map<String, Object> values) {
        return words.get(
                "lesson.worked." + cell.id() + manner(cell.id()),
                hex(values, "va", 8),
                hex(values, "cr3", 8),
                hex(values, "directoryIndex", 3),
                hex(values, "tableIndex", 3),
                hex(values, "offset", 3),
                hex(values, "pdeAddress", 8),
                hex(values, "pde", 8),
                hex(values, "pteAddress", 8),
                hex(values, "pte", 8),
                hex(values, "physical", 8),
                bits(number(values, "va")),
                hex(values, "virtual", 8),
                hex(values, "selfMapPde", 8),
                hex(values, "selfMapPte", 8));
    }

    /** How a cell is found: the end of the keys that say so. */
    private String manner(String cell) {
        if (cells.back() && BACK.contains(cell)) {
            return eightKilobytes ? ".back8k" : ".back";
        }
        return eightKilobytes && (CUT.contains(cell) || JOINED.contains(cell)) ? ".8k" : "";
    }

    private static long number(Map<String, Object> values, String name) {
        return values.get(name) instanceof Long value ? value : 0;
    }

    /** A dash where the walk has ended. */
    private static String hex(Map<String, Object> values, String name, int digits) {
        long value = number(values, name);
        return value < 0 ? "–" : ("0x%0" + digits + "X").formatted(value);
    }

    private String bits(long va) {
        String all = "0".repeat(32) + Long.toBinaryString(va);
        all = all.substring(all.length() - 32);
        int directory = eightKilobytes ? 8 : 10;
        int table = eightKilobytes ? 19 : 20;
        return all.substring(0, directory) + " " + all.substring(directory, table) + " " + all.substring(table);
    }
}
