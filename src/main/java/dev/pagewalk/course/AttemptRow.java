package dev.pagewalk.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** One try of one person at one exercise. All but the last two fields are written once. */
@Entity
@DynamicUpdate
@Table(name = "attempt")
@NullUnmarked
class AttemptRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long accountId;

    @Column(length = 200, nullable = false, updatable = false)
    String exerciseId;

    /** 1, 2, 3 ... for each person and exercise. */
    @Column(nullable = false, updatable = false)
    int ordinal;

    /** Null where the content isn't known. */
    @Column(length = 64)
    String versionHash;

    /** As the first release computed it; null of newer attempts. */
    @Column(length = 128, updatable = false)
    String contentHash;

    /** As the first release typed it; null of newer attempts. */
    @Column(length = 64, updatable = false)
    String engineVersion;

    @Column(nullable = false, updatable = false)
    long variantSeed;

    @Column(nullable = false, updatable = false)
    Instant startedAt;

    @Column(length = 200)
    String lastStep;

    @Column(nullable = false)
    Instant lastSeenAt;
}
