package dev.pagewalk.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A mark that was given elsewhere. Replaced by the next file with its column. */
@Entity
@Table(name = "outside_mark")
@NullUnmarked
class OutsideRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long classroomId;

    @Column(nullable = false)
    Long membershipId;

    @Column(length = OutsideFile.LONGEST_TITLE, nullable = false, updatable = false)
    String title;

    @Column(nullable = false)
    double points;

    @Column(nullable = false)
    Long madeBy;

    @Column(nullable = false)
    Instant madeAt;
}
