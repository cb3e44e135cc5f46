package dev.pagewalk.grading;

import java.time.Instant;
import java.util.Optional;

/**
 * A correction: answers that were handed in are graded again.
 *
 * @param slot that it is about; empty: all of the assignment
 * @param membershipId whom it is about; empty: everybody
 * @param versionHash content that they are graded by; empty: the one they were drawn from, by the engine of today
 */
public record Run(
        long id,
        long assignmentId,
        Optional<String> slot,
        Optional<Long> membershipId,
        Optional<String> versionHash,
        Policy policy,
        String why,
        State state,
        long madeBy,
        Instant madeAt,
        Optional<Instant> appliedAt,
        Optional<Instant> undoneAt) {

    /** What may become of marks. The names are kept and therefore for ever. */
    public enum Policy {
        /** What comes out. */
        ANY,
        /** No answer counts less than before. */
        NEVER_LOWER
    }

    /** How far it came. The names are kept and therefore for ever. */
    public enum State {
        /** Nothing counts by it: it only says what would. */
        DRY,
        /** It counts. */
        APPLIED,
        /** It counted once; what was before counts again. */
        UNDONE
    }
}
