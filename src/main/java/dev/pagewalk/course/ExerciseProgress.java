package dev.pagewalk.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How far somebody came with an exercise. What was once achieved stays achieved, also while the exercise is done again.
 *
 * @param scores for each answered step the score of the newest answer of the attempt in which it was best, 0 to 1
 * @param lastSeenAt when something was last done in it
 */
public record ExerciseProgress(Map<String, Double> scores, Instant lastSeenAt) {

    public ExerciseProgress {
        scores = Map.copyOf(scores);
    }

    /**
     * What attempts at one exercise come to.
     *
     * @param attempts at least one, the oldest first
     * @param renamed gives a step's id of today
     */
    public static ExerciseProgress of(List<AttemptOverview> attempts, UnaryOperator<String> renamed) {
        var best = new LinkedHashMap<String, Double>();
        Instant seen = Instant.MIN;
        for (AttemptOverview attempt : attempts) {
            var newest = new LinkedHashMap<String, Double>();
            attempt.results().forEach(result -> newest.put(renamed.apply(result.stepId()), result.score()));
            newest.forEach((step, score) -> best.merge(step, score, Math::max));
            seen = attempt.lastSeenAt().isAfter(seen) ? attempt.lastSeenAt() : seen;
        }
        return new ExerciseProgress(best, seen);
    }
}
