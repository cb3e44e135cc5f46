package dev.pagewalk.course;

import dev.pagewalk.exercise.Verdict;
import java.time.Instant;

/**
 * How an answer did, without what was given: for overviews.
 *
 * @param score 0 to 1, with what help took off
 */
public record Result(long attemptId, String stepId, Verdict verdict, double score, Instant at) {

    /** True for full marks without help. */
    public boolean clean() {
        return verdict == Verdict.RIGHT && score == 1;
    }
}
