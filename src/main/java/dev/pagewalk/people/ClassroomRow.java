package dev.pagewalk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "classroom")
@NullUnmarked
class ClassroomRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 120, nullable = false)
    String title;

    @Column(length = 60, nullable = false)
    String term;

    @Column(length = 64, nullable = false)
    String timeZone;

    @Column(length = 16, nullable = false)
    String language;

    /** Null while nobody may join by it. */
    @Column(length = 16)
    String joinCode;

    Instant archivedAt;

    Instant namesKeptUntil;

    @Column(nullable = false, updatable = false)
    Long createdBy;

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    void put(ClassDetails details) {
        title = details.title();
        term = details.term();
        timeZone = details.timeZone();
        language = details.language();
    }

    Classroom classroom() {
        return new Classroom(
                id, title, term, ZoneId.of(timeZone), language, archivedAt != null, namesKeptUntil, createdAt);
    }
}
