package dev.pagewalk.exercise;

import dev.pagewalk.exercise.Notation.Unit;

/**
 * A number with what it counts, while it is read.
 *
 * @param value where a digit without a mark is in the base of the field
 * @param plain where it is decimal, as in C
 */
record Quantity(long value, long plain, Of of) {

    /** What is counted: nothing in particular, bytes, or pages. */
    enum Of {
        NUMBER,
        BYTES,
        PAGES
    }

    static Quantity number(long value) {
        return new Quantity(value, value, Of.NUMBER);
    }

    /** So many of a unit; the number before a unit is decimal unless it says otherwise. */
    Quantity times(Unit unit) {
        long all = Math.multiplyExact(plain, unit.size());
        return new Quantity(all, all, unit == Unit.PAGES ? Of.PAGES : Of.BYTES);
    }

    boolean fits(Unit unit) {
        return of == Of.NUMBER || (of == Of.PAGES) == (unit == Unit.PAGES);
    }

    /** True if it matters in which base its digits are read. */
    boolean doubtful() {
        return value != plain;
    }
}
