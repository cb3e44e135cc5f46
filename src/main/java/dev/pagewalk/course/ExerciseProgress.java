package dev.pagewalk.course;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Verdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How far somebody came with an exercise. What was once achieved stays achieved, also while the exercise is done again.
 *
 * @param scores for each answered step its best score, 0 to 1; in attempts where Pagewalk did it, 0
 * @param settled steps at which nothing more was to do in some attempt
 * @param seen activities that were looked at
 * @param lastSeenAt when something was last done in it
 */
public record ExerciseProgress(Map<String, Double> scores, Set<String> settled, Set<String> seen, Instant lastSeenAt) {

    public ExerciseProgress {
        scores = Map.copyOf(scores);
        settled = Set.copyOf(settled);
        seen = Set.copyOf(seen);
    }

    /**
     * What attempts at one exercise come to.
     *
     * @param attempts at least one, the oldest first
     * @param renamed gives a step's id of today
     */
    public static ExerciseProgress of(List<AttemptOverview> attempts, UnaryOperator<String> renamed) {
        var best = new LinkedHashMap<String, Double>();
        var settled = new HashSet<String>();
        var visited = new HashSet<String>();
        Instant seen = Instant.MIN;
        for (AttemptOverview attempt : attempts) {
            scores(attempt, renamed).forEach((step, score) -> best.merge(step, score, Math::max));
            attempt.results().stream()
                    .filter(result -> result.verdict().settles())
                    .forEach(result -> settled.add(renamed.apply(result.stepId())));
            visited.addAll(attempt.visited());
            seen = attempt.lastSeenAt().isAfter(seen) ? attempt.lastSeenAt() : seen;
        }
        return new ExerciseProgress(best, settled, visited, seen);
    }

    /** A later try may count less than what was already earned, and takes nothing of it. */
    private static Map<String, Double> scores(AttemptOverview attempt, UnaryOperator<String> renamed) {
        var scores = new LinkedHashMap<String, Double>();
        for (Result result : attempt.results()) {
            String step = renamed.apply(result.stepId());
            if (result.verdict() == Verdict.SHOWN) {
                scores.put(step, result.score());
            } else {
                scores.merge(step, result.score(), Math::max);
            }
        }
        return scores;
    }

    /** True if there is nothing more to do at it. */
    public boolean done(Activity activity) {
        return activity.done(settled::contains, seen.contains(activity.id()));
    }

    /** How many of an exercise's activities are done. */
    public int done(Exercise exercise) {
        return (int) exercise.activities().stream().filter(this::done).count();
    }
}
