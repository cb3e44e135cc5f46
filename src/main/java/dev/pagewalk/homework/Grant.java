package dev.pagewalk.homework;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Other times for some. Never changed; revoked at most.
 *
 * @param batch what was granted at once is revoked at once
 * @param madeBy account; empty once that is erased
 */
public record Grant(
        long id,
        long assignmentId,
        String batch,
        Scope scope,
        Changes changes,
        String why,
        Optional<Long> madeBy,
        Instant madeAt,
        Optional<Instant> revokedAt) {

    /** Those that win come last: the narrower, and of the same scope the newer. */
    static final Comparator<Grant> PRECEDENCE = Comparator.<Grant>comparingInt(grant -> grant.scope.precedence())
            .thenComparing(Grant::madeAt)
            .thenComparing(Grant::id);

    /**
     * What is otherwise; what is empty stays as it is.
     *
     * @param minutes time limit from opening
     * @param extraMinutes that everything ends later: due, close and time limit. Several grants add up
     */
    public record Changes(
            Optional<Instant> release,
            Optional<Instant> due,
            Optional<Instant> close,
            OptionalInt minutes,
            OptionalInt extraMinutes) {

        /** In minutes, of a time limit or an extension: about ten years. */
        public static final int MOST_MINUTES = 5_000_000;

        public static final Changes NONE = new Changes(
                Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

        public static Changes extra(int minutes) {
            return new Changes(
                    Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.of(minutes));
        }

        public static Changes due(Instant due) {
            return new Changes(
                    Optional.empty(), Optional.of(due), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        public boolean none() {
            return equals(NONE);
        }
    }

    public boolean inForce() {
        return revokedAt.isEmpty();
    }
}
