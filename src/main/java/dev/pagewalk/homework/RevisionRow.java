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

/** What an assignment said from then on. Appended, never changed. */
@Entity
@Immutable
@Table(name = "assignment_revision")
@NullUnmarked
class RevisionRow {

    static final int LONGEST = 200_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long assignmentId;

    /** 1, 2, 3 ... for each assignment; the highest is in force. */
    @Column(nullable = false)
    int ordinal;

    /** {@link Assignment} as JSON. */
    @Column(length = LONGEST, nullable = false)
    String content;

    Long madeBy;

    @Column(nullable = false)
    Instant madeAt;
}
