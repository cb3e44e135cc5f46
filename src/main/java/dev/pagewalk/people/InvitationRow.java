package dev.pagewalk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A link that works once. */
@Entity
@Table(name = "invitation")
@NullUnmarked
class InvitationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 64, nullable = false, updatable = false)
    String secretHash;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false, updatable = false)
    Invitations.Kind kind;

    /** Whose password it sets. */
    @Column(updatable = false)
    Long accountId;

    /** The line that it signs up for. */
    Long membershipId;

    @Column(nullable = false, updatable = false)
    Long createdBy;

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    /** Withdrawing it brings this forward. */
    @Column(nullable = false)
    Instant expiresAt;

    Instant usedAt;
}
