package dev.pagewalk.homework;

import java.util.Locale;

/** Why other times were not granted. Its text is the translation of {@link #key()}. */
public enum GrantProblem {
    /** Nothing would be otherwise. */
    NOTHING,
    /** More than 1,000 characters. */
    WHY_LENGTH,
    /** Not 1 to 60 characters. */
    LABEL,
    /** Not in the years 2000 to 2200. */
    TIME_RANGE,
    /** It would close before it is due. */
    CLOSE_BEFORE_DUE,
    /** It would be due before it can be opened. */
    DUE_BEFORE_RELEASE,
    /** A time limit of one minute to ten years. */
    MINUTES_RANGE,
    /** An extension of one minute to ten years. */
    EXTRA_RANGE,
    /** The class was put away. */
    ARCHIVED,
    /** Nobody in the class has this student number. */
    NO_SUCH_NUMBER,
    /** A line has either a student number or a label. */
    WHOM,
    /** Not like {@code 2026-10-12 23:59}. */
    NO_TIME,
    /** No whole number. */
    NO_NUMBER,
    /** The same student or label stands in an earlier line. */
    TWICE,
    /** There is no column with this name. */
    NO_COLUMN,
    /** The first line names neither {@code number} nor {@code label}, or a column twice. */
    NO_HEADER,
    /** Fewer or more cells than the first line. */
    CELLS,
    /** A quotation mark that isn't closed. */
    QUOTE,
    /** More than a megabyte, or more than 2,000 lines. */
    TOO_LARGE;

    /** For example {@code homework.times.close-before-due}. */
    public String key() {
        return "homework.times." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
