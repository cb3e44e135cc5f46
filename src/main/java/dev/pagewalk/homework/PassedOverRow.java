package dev.pagewalk.homework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A variant that could not be drawn for a student, who got another. Appended, never changed. */
@Entity
@Immutable
@Table(name = "passed_over")
@NullUnmarked
class PassedOverRow {

    static final int LONGEST_WHY = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long assignmentId;

    @Column(nullable = false)
    Long workId;

    @Column(length = 64, nullable = false)
    String slot;

    @Column(length = 64, nullable = false)
    String versionHash;

    /** Null if the exercise itself can't be read. */
    Integer variant;

    @Column(length = LONGEST_WHY, nullable = false)
    String why;

    @Column(nullable = false)
    Instant notedAt;
}
