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

/** What a person changed by hand. Appended; revoked at most. */
@Entity
@DynamicUpdate
@Table(name = "adjustment")
@NullUnmarked
class AdjustmentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long workId;

    @Column(length = 64, updatable = false)
    String slot;

    @Column(length = 200, updatable = false)
    String step;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    Adjustment.Kind kind;

    @Column(nullable = false, updatable = false)
    double amount;

    @Column(length = 1000, nullable = false, updatable = false)
    String why;

    @Column(nullable = false, updatable = false)
    Long madeBy;

    @Column(nullable = false, updatable = false)
    Instant madeAt;

    Long revokedBy;

    Instant revokedAt;

    Adjustment adjustment() {
        return new Adjustment(
                id, workId, Optional.ofNullable(slot), Optional.ofNullable(step), kind, amount, why, madeBy, madeAt);
    }
}
