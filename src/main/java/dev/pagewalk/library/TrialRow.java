package dev.pagewalk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** That content was tried over its whole pool by an engine, and what came of it. Appended, never changed. */
@Entity
@Table(name = "trial")
@NullUnmarked
class TrialRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 64, nullable = false)
    String versionHash;

    @Column(length = 64, nullable = false)
    String engine;

    @Column(nullable = false)
    boolean good;

    /** The first problem; null if there was none. */
    @Column(length = 2000)
    String problem;

    @Column(nullable = false)
    Instant triedAt;
}
