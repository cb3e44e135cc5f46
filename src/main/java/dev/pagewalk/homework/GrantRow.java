package dev.pagewalk.homework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.NullUnmarked;

/** Other times for some. Only that it was revoked, and whose line it is once two become one, is ever updated. */
@Entity
@Table(name = "override_grant")
@NullUnmarked
class GrantRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long assignmentId;

    @Column(length = 36, nullable = false, updatable = false)
    String batch;

    /** ALL, SECTION, LABEL or MEMBER. */
    @Column(length = 16, nullable = false, updatable = false)
    String scope;

    @Column(updatable = false)
    Long sectionId;

    @Column(length = 60, updatable = false)
    String label;

    Long membershipId;

    @Column(updatable = false)
    Instant releaseAt;

    @Column(updatable = false)
    Instant dueAt;

    @Column(updatable = false)
    Instant closeAt;

    @Column(updatable = false)
    Integer minutes;

    @Column(updatable = false)
    Integer extraMinutes;

    @Column(length = 1000, nullable = false, updatable = false)
    String why;

    Long madeBy;

    @Column(nullable = false, updatable = false)
    Instant madeAt;

    Long revokedBy;

    Instant revokedAt;

    void put(Scope whom) {
        switch (whom) {
            case Scope.All() -> scope = "ALL";
            case Scope.OfSection(long id) -> {
                scope = "SECTION";
                sectionId = id;
            }
            case Scope.OfLabel(String text) -> {
                scope = "LABEL";
                label = text;
            }
            case Scope.OfMember(long id) -> {
                scope = "MEMBER";
                membershipId = id;
            }
        }
    }

    void put(Grant.Changes changes) {
        releaseAt = changes.release().orElse(null);
        dueAt = changes.due().orElse(null);
        closeAt = changes.close().orElse(null);
        minutes = boxed(changes.minutes());
        extraMinutes = boxed(changes.extraMinutes());
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    Grant grant() {
        Scope whom = switch (scope) {
            case "SECTION" -> new Scope.OfSection(sectionId);
            case "LABEL" -> new Scope.OfLabel(label);
            case "MEMBER" -> new Scope.OfMember(membershipId);
            default -> new Scope.All();
        };
        var changes = new Grant.Changes(
                Optional.ofNullable(releaseAt),
                Optional.ofNullable(dueAt),
                Optional.ofNullable(closeAt),
                optional(minutes),
                optional(extraMinutes));
        return new Grant(
                id,
                assignmentId,
                batch,
                whom,
                changes,
                why,
                Optional.ofNullable(madeBy),
                madeAt,
                Optional.ofNullable(revokedAt));
    }
}
