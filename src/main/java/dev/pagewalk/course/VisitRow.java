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

/** The first time that somebody opened a step of an attempt. Appended, never changed. */
@Entity
@Immutable
@Table(name = "visit")
@NullUnmarked
class VisitRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long attemptId;

    @Column(length = 200, nullable = false)
    String stepId;

    @Column(nullable = false)
    Instant visitedAt;
}
