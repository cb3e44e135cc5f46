package dev.pagewalk.homework;

import java.time.Instant;
import java.util.Optional;

/**
 * A piece of homework of a class as it stands now.
 *
 * @param revision how often it was written: what {@link Assignments#revise} wants to know
 * @param timeline when, for everybody whom no {@link Grant} concerns
 * @param publishedAt empty as long as only staff see it
 * @param revisedAt when it was written last
 */
public record Assigned(
        long id,
        long classroomId,
        int revision,
        Assignment assignment,
        Timeline timeline,
        Optional<Instant> publishedAt,
        Instant createdAt,
        Instant revisedAt) {

    public boolean published() {
        return publishedAt.isPresent();
    }
}
