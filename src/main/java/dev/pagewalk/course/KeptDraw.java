package dev.pagewalk.course;

import dev.pagewalk.exercise.Draw;

/**
 * Numbers that were frozen for an attempt.
 *
 * @param engine identity of the engine that computed what the answers come to
 */
public record KeptDraw(long id, Draw draw, String engine, Reason reason) {

    /** Why they were drawn. The names are kept and therefore for ever. */
    public enum Reason {
        /** The attempt began. */
        FIRST,
        /** The machine can't be brought to the earlier ones any more. */
        BROKEN,
        /**
         * The attempt began under the first release; its numbers are the same, what the answers come to was computed
         * later.
         */
        ADOPTED,
        /** Numbers and exercise are the same, but another engine's machine shows something else. */
        ENGINE
    }
}
