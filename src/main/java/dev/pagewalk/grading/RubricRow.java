package dev.pagewalk.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What a free answer is marked by. Appended. */
@Entity
@Immutable
@Table(name = "rubric")
@NullUnmarked
class RubricRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long assignmentId;

    @Column(length = 64, nullable = false)
    String slot;

    @Column(length = 200, nullable = false)
    String step;

    @Column(length = Rubric.LONGEST, nullable = false)
    String content;

    @Column(nullable = false)
    Long madeBy;

    @Column(nullable = false)
    Instant madeAt;
}
