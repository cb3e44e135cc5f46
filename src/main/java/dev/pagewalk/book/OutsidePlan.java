package dev.pagewalk.book;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file with outside marks would do. With problems it does nothing.
 *
 * @param marks by title of the column, by line of the class
 * @param lines whom the file names, also who has no mark in it
 */
public record OutsidePlan(Map<String, Map<Long, Double>> marks, Set<Long> lines, List<Problem> problems) {

    public OutsidePlan {
        lines = Set.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @param line of the file, from 1; 0: the whole
     * @param detail what stands there: text that people typed
     */
    public record Problem(int line, Kind kind, String detail) {}

    /** What can be wrong with a file. */
    public enum Kind {
        TOO_LARGE,
        ENCODING,
        QUOTES,
        EMPTY,
        NO_NUMBER_COLUMN,
        NO_MARKS,
        TITLE,
        TITLE_TWICE,
        CELLS,
        NO_SUCH_NUMBER,
        NUMBER_TWICE,
        NO_MARK,
        /** The class was archived: its marks are what they were then. */
        ARCHIVED
    }

    public boolean possible() {
        return problems.isEmpty();
    }
}
