package dev.pagewalk.homework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** Which task a student has in a slot, and in which attempt. Appended, never changed. */
@Entity
@Immutable
@Table(name = "work_slot")
@NullUnmarked
class WorkSlotRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long workId;

    /** One of {@link Slot#keys()}. */
    @Column(length = 64, nullable = false)
    String slot;

    @Column(length = 200, nullable = false)
    String exerciseId;

    /** Null of a whole exercise. */
    @Column(length = 200)
    String activityId;

    @Column(length = 64, nullable = false)
    String versionHash;

    /** The number in the pool that was drawn first. */
    @Column(nullable = false)
    int variant;

    @Column(nullable = false)
    Long attemptId;

    WorkSlot slot() {
        return new WorkSlot(slot, exerciseId, Optional.ofNullable(activityId), versionHash, variant, attemptId);
    }
}
