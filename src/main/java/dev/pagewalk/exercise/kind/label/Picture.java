package dev.pagewalk.exercise.kind.label;

import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.yaml.Yaml;
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

    /** Reads {@code picture}. */
    static Picture read(Yaml.Mapping picture, ActivitySource source) {
        if (picture.flag("map")) {
            return new Picture(Kind.MAP, null, 0);
        }
        if (picture.flag("regions")) {
            return new Picture(Kind.REGIONS, null, 0);
        }
        if (picture.get("entry").isPresent()) {
            return new Picture(Kind.ENTRY, source.compile(picture, "entry", Expression.Type.NUMBER), 4);
        }
        if (picture.get("bytes").isPresent()) {
            Expression first = source.compile(picture, "bytes", Expression.Type.NUMBER);
            return new Picture(Kind.BYTES, first, (int) picture.number("length", USUAL_LENGTH));
        }
        return NONE;
    }
}
