package dev.pagewalk.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What stands in a field and has not been submitted. The one thing that is overwritten. */
@Entity
@Table(name = "draft")
@NullUnmarked
class DraftRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long accountId;

    @Column(length = 300, nullable = false, updatable = false)
    String place;

    @Column(length = 200, nullable = false, updatable = false)
    String field;

    @Column(length = Drafts.LONGEST, nullable = false)
    String content;

    /** From 1; one more with each text. */
    @Column(nullable = false)
    long revision;

    @Column(nullable = false)
    Instant savedAt;

    Draft draft() {
        return new Draft(content, revision, savedAt);
    }
}
