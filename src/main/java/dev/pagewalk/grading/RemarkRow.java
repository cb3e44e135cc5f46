package dev.pagewalk.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** What a person wrote beside a step or a line. Appended; taken back at most. */
@Entity
@DynamicUpdate
@Table(name = "remark")
@NullUnmarked
class RemarkRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long workId;

    @Column(length = 64, nullable = false, updatable = false)
    String slot;

    @Column(length = 200, nullable = false, updatable = false)
    String step;

    @Column(updatable = false)
    Integer line;

    @Column(length = 4000, nullable = false, updatable = false)
    String content;

    @Column(nullable = false, updatable = false)
    Long madeBy;

    @Column(nullable = false, updatable = false)
    Instant madeAt;

    Instant revokedAt;

    Comment comment() {
        return new Comment(
                id,
                workId,
                slot,
                step,
                line == null ? OptionalInt.empty() : OptionalInt.of(line),
                content,
                madeBy,
                madeAt);
    }
}
