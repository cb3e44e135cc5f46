package dev.pagewalk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The content of an exercise with all it depends on. Appended, never changed. */
@Entity
@Immutable
@Table(name = "exercise_version")
@NullUnmarked
class VersionRow {

    @Id
    @Column(length = 64)
    String hash;

    /** Of the exercise's folder when it was kept first. */
    @Column(length = 200, nullable = false)
    String path;

    /** Of the exercise: its numbers are drawn from it. */
    @Column(length = 200, nullable = false)
    String exerciseId;

    /** Hash of the text of each file, by name, as JSON. */
    @Column(length = 100_000, nullable = false)
    String manifest;

    @Column(nullable = false)
    Instant keptAt;
}
