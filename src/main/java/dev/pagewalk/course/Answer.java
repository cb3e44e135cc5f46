package dev.pagewalk.course;

import dev.pagewalk.exercise.Grade;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer as it was given and graded.
 *
 * @param drawId the numbers that it answers; empty of an answer of the first release
 * @param tryNumber 1 for the first answer to the step in this attempt
 * @param given what the student gave, exactly
 * @param grade as graded then, without what help took off
 * @param credit what the score counts: 1, or less after help
 * @param engine identity of the engine that graded it; {@code 1} of the first release
 * @param at when it was given; of what was handed in, when that was
 * @param submissionId what it was handed in with; empty in practice
 */
public record Answer(
        long id,
        Optional<Long> drawId,
        String stepId,
        int tryNumber,
        String given,
        Grade grade,
        double credit,
        String engine,
        Instant at,
        Optional<Long> submissionId) {

    /** The same with another grade. */
    Answer graded(Grade other) {
        return new Answer(id, drawId, stepId, tryNumber, given, other, credit, engine, at, submissionId);
    }

    /** 0 to 1, with what help took off. */
    public double score() {
        return grade.score() * credit;
    }
}
