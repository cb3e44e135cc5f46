package dev.pagewalk.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** That a mark changed. Appended; only that it was seen is noted later. */
@Entity
@DynamicUpdate
@Table(name = "notice")
@NullUnmarked
class NoticeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long workId;

    /** Null unless it is by a correction. */
    @Column(updatable = false)
    Long runId;

    @Column(nullable = false, updatable = false)
    boolean undone;

    @Column(nullable = false, updatable = false)
    double oldPoints;

    @Column(nullable = false, updatable = false)
    double newPoints;

    @Column(nullable = false, updatable = false)
    double most;

    @Column(length = 1000)
    String why;

    @Column(nullable = false, updatable = false)
    Instant madeAt;

    Instant seenAt;
}
