package dev.pagewalk.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attempt without what was given and said in it.
 *
 * @param number that the variant was chosen by
 * @param results oldest first
 * @param visited steps that were looked at
 */
public record AttemptOverview(
        long id,
        String exerciseId,
        int ordinal,
        long number,
        Optional<String> lastStep,
        Instant lastSeenAt,
        List<Result> results,
        Set<String> visited) {
    public AttemptOverview {
        results = List.copyOf(results);
        visited = Set.copyOf(visited);
    }
}
