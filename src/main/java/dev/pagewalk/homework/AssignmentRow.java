package dev.pagewalk.homework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A piece of homework of a class. What it says stands in its revisions. */
@Entity
@Table(name = "assignment")
@NullUnmarked
class AssignmentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long classroomId;

    /** Null once the account was erased. */
    Long createdBy;

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    /** Null as long as only staff see it. */
    Instant publishedAt;
}
