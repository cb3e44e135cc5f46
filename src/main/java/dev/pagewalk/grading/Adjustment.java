package dev.pagewalk.grading;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person changed by hand about one student's work. Never changed; revoked at most.
 *
 * @param key of the task that it is about; empty: the whole work
 * @param step that it is about; empty: the whole task. Never without a key
 * @param amount of a step what it counts, 0 to 1; of a task or a work points, negative ones too where they are added;
 *     nothing of an excuse
 * @param why told to the student
 * @param madeBy account
 */
public record Adjustment(
        long id,
        long workId,
        Optional<String> key,
        Optional<String> step,
        Kind kind,
        double amount,
        String why,
        long madeBy,
        Instant madeAt) {

    /** What is done. The names are kept and therefore for ever. */
    public enum Kind {
        /** It comes to this, whatever was answered. */
        SET,
        /** It comes to this much more. */
        ADD,
        /** It isn't asked of this student: neither its points nor its maximum count. */
        EXCUSE
    }

    public Adjustment {
        if (step.isPresent() && key.isEmpty()) {
            throw new IllegalArgumentException("a step belongs to a task");
        }
    }
}
