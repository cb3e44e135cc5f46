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
        Instant at) {

    /** 0 to 1, with what help took off. */
    public double score() {
        return grade.score() * credit;
    }
}
