package dev.pagewalk.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** A correction of an assignment. Only its state goes on. */
@Entity
@DynamicUpdate
@Table(name = "grading_run")
@NullUnmarked
class RunRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long assignmentId;

    @Column(length = 64, updatable = false)
    String slot;

    @Column(updatable = false)
    Long membershipId;

    @Column(length = 64, updatable = false)
    String versionHash;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    Run.Policy policy;

    @Column(length = 1000, nullable = false, updatable = false)
    String why;

    @Column(length = 64, nullable = false, updatable = false)
    String engine;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    Run.State state;

    @Column(nullable = false, updatable = false)
    Long madeBy;

    @Column(nullable = false, updatable = false)
    Instant madeAt;

    Long appliedBy;

    Instant appliedAt;

    Long undoneBy;

    Instant undoneAt;

    Run run() {
        return new Run(
                id,
                assignmentId,
                Optional.ofNullable(slot),
                Optional.ofNullable(membershipId),
                Optional.ofNullable(versionHash),
                policy,
                why,
                state,
                madeBy,
                madeAt,
                Optional.ofNullable(appliedAt),
                Optional.ofNullable(undoneAt));
    }
}
