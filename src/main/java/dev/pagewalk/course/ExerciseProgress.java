package dev.pagewalk.course;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody came with an exercise.
 *
 * @param scores for each answered step the score of the newest answer of the attempt in which it was best, 0 to 1
 * @param lastStep step looked at last; null if none was
 * @param lastSeenAt when something was last done in it
 */
public record ExerciseProgress(
        ExerciseVersion version,
        long attemptId,
        int ordinal,
        Map<String, Double> scores,
        @Nullable String lastStep,
        Instant lastSeenAt) {

    /** Number of steps answered with full marks. */
    public int stepsRight() {
        return (int) scores.values().stream().filter(score -> score == 1).count();
    }
}
