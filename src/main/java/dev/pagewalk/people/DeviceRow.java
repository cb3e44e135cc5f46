package dev.pagewalk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A browser in which somebody stays signed in. */
@Entity
@Table(name = "device")
@NullUnmarked
class DeviceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long accountId;

    /** SHA-256, in hex, of the random token in the browser's cookie. */
    @Column(length = 64, nullable = false, updatable = false)
    String tokenHash;

    @Column(length = 120, nullable = false)
    String name;

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    @Column(nullable = false)
    Instant lastSeenAt;

    @Column(nullable = false)
    Instant expiresAt;

    /** Null unless it was ended. */
    @Column
    Instant revokedAt;
}
