package dev.pagewalk.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A hint that somebody asked for. Appended, never changed. */
@Entity
@Immutable
@Table(name = "hint")
@NullUnmarked
class HintRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long attemptId;

    @Column(length = 200, nullable = false)
    String stepId;

    /** 1, 2, 3 ... for each attempt and step. */
    @Column(nullable = false)
    int ordinal;

    @Column(nullable = false)
    Instant takenAt;
}
