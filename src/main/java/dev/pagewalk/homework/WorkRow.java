package dev.pagewalk.homework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** That a student opened a piece of homework. */
@Entity
@Table(name = "work")
@NullUnmarked
class WorkRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long assignmentId;

    @Column(nullable = false)
    Long membershipId;

    /** Whose attempts its tasks are. */
    @Column(nullable = false, updatable = false)
    Long accountId;

    @Column(nullable = false, updatable = false)
    Instant openedAt;

    /** When {@link Deadlines} looks at it next; null if there is nothing to look for. */
    Instant lookAt;

    /** The last deadline at which what stood in the fields was handed in, or would have been; null before the first. */
    Instant collectedUntil;

    Work work(List<WorkSlotRow> slots) {
        return new Work(
                id,
                assignmentId,
                membershipId,
                accountId,
                openedAt,
                slots.stream().map(WorkSlotRow::slot).toList());
    }
}
