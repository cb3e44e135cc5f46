package dev.pagewalk.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A text that a draft had, or that another page wrote over an older one. Never changed. */
@Entity
@Table(name = "draft_history")
@NullUnmarked
class DraftHistoryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long draftId;

    /** That it was; of a text that came too late, the one that it was written over. */
    @Column(nullable = false, updatable = false)
    long revision;

    @Column(length = Drafts.LONGEST, nullable = false, updatable = false)
    String content;

    /** True if it gave way to another page's. */
    @Column(nullable = false, updatable = false)
    boolean lost;

    @Column(nullable = false, updatable = false)
    Instant savedAt;
}
