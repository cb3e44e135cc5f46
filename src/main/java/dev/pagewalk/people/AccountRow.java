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

/** A person's account. A guest has a secret and no name; claiming it swaps one for the other in the same row. */
@Entity
@Table(name = "account")
@NullUnmarked
class AccountRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** As typed; null for a guest. */
    @Column(length = 64)
    String userName;

    /** {@link SignUp#key}, unique. */
    @Column(length = 96)
    String userNameKey;

    @Column(length = 120, nullable = false)
    String displayName;

    /** With the prefix that names its algorithm; null for a guest. */
    @Column(length = 200)
    String passwordHash;

    /** SHA-256, in hex, of the random secret in the guest's cookie; null otherwise. */
    @Column(length = 64)
    String guestSecretHash;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    Role role;

    @Column(nullable = false)
    boolean demo;

    @Column(length = 16)
    String language;

    @Column(length = 8)
    String colorScheme;

    @Column(nullable = false)
    Instant createdAt;

    /** Null unless the account was closed: then nobody signs in to it. */
    Instant closedAt;

    boolean guest() {
        return guestSecretHash != null;
    }

    Person person() {
        return new Person(id, userName, displayName, role, guest(), demo, language, colorScheme);
    }
}
