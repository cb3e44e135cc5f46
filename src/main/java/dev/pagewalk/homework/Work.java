package dev.pagewalk.homework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a student has of a piece of homework.
 *
 * @param accountId whose attempts its tasks are: what {@link dev.pagewalk.course.Progress} wants to know. Not always the account
 *     that is on the line now
 * @param slots its tasks, in the order in which they were drawn; those of slots that were taken out since, too
 */
public record Work(
        long id, long assignmentId, long membershipId, long accountId, Instant openedAt, List<WorkSlot> slots) {

    public Work {
        slots = List.copyOf(slots);
    }

    public Optional<WorkSlot> slot(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }
}
