package dev.pagewalk.grading;

import java.time.Instant;
import java.util.Optional;

/**
 * A question that turned out to be none, for the whole class. Never changed; revoked at most.
 *
 * @param slot of the assignment
 * @param step of its exercise; empty: the whole slot
 */
public record ThrownOut(
        long id,
        long assignmentId,
        String slot,
        Optional<String> step,
        Kind kind,
        String why,
        long madeBy,
        Instant madeAt) {

    /** What becomes of its points. The names are kept and therefore for ever. */
    public enum Kind {
        /** Everybody has full marks for it. */
        FULL,
        /** It is out of the total. */
        OUT
    }
}
