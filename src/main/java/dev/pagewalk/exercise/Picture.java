package dev.pagewalk.exercise;

import org.jspecify.annotations.Nullable;

/**
 * What the labels of an activity are put on.
 *
 * @param value the entry or the address of the first byte; null for the other kinds
 * @param length bytes shown
 */
public record Picture(Kind kind, @Nullable Expression value, int length) {

    static final int USUAL_LENGTH = 64;

    static final Picture NONE = new Picture(Kind.NONE, null, 0);

    /** What is shown. */
    public enum Kind {
        /** Nothing but the text. */
        NONE,
        /** The address space as a map. */
        MAP,
        /** The list of regions. */
        REGIONS,
        /** A page table entry bit by bit. */
        ENTRY,
        /** Bytes of memory. */
        BYTES
    }
}
