package dev.pagewalk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Appended. Only erasing a person empties its values. */
@Entity
@Table(name = "audit_entry")
@NullUnmarked
class AuditEntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Instant notedAt;

    @Column(nullable = false, updatable = false)
    Long whoId;

    @Column(updatable = false)
    Long classroomId;

    @Column(length = 60, nullable = false, updatable = false)
    String what;

    @Column(length = 120, nullable = false, updatable = false)
    String subject;

    @Column(length = 2000)
    String beforeValue;

    @Column(length = 2000)
    String afterValue;
}
