package dev.pagewalk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The text of a file, once, by its hash. Appended, never changed. */
@Entity
@Immutable
@Table(name = "content_text")
@NullUnmarked
class ContentTextRow {

    @Id
    @Column(length = 64)
    String hash;

    @Column(length = 1_000_000, nullable = false)
    String content;
}
