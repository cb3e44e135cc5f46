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

/** A question that turned out to be none. Appended; revoked at most. */
@Entity
@DynamicUpdate
@Table(name = "thrown_out")
@NullUnmarked
class ThrownOutRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long assignmentId;

    @Column(length = 64, nullable = false, updatable = false)
    String slot;

    @Column(length = 200, updatable = false)
    String step;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    ThrownOut.Kind kind;

    @Column(length = 1000, nullable = false, updatable = false)
    String why;

    @Column(nullable = false, updatable = false)
    Long madeBy;

    @Column(nullable = false, updatable = false)
    Instant madeAt;

    Long revokedBy;

    Instant revokedAt;

    ThrownOut thrownOut() {
        return new ThrownOut(id, assignmentId, slot, Optional.ofNullable(step), kind, why, madeBy, madeAt);
    }
}
