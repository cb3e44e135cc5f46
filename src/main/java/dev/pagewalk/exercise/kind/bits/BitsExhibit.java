package dev.pagewalk.exercise.kind.bits;

import java.util.List;

/**
 * What is shown of a strip.
 *
 * @param mode what is done on it
 * @param value of the strip, 32 bits; where bits are set, before any is
 * @param fields ids of the fields to mark; empty unless fields are marked
 */
public record BitsExhibit(Mode mode, long value, List<String> fields) {

    public BitsExhibit {
        fields = List.copyOf(fields);
    }

    /** What is done on the strip. */
    public enum Mode {
        SET,
        CUTS,
        FIELDS
    }
}
