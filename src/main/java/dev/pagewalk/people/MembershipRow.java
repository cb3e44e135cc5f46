package dev.pagewalk.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** A line of a class. */
@Entity
@Table(name = "membership")
@NullUnmarked
class MembershipRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long classroomId;

    Long accountId;

    /** Not lazy: the fields of a stand-in would be empty. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "section_id")
    SectionRow section;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    ClassRole role;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    MemberStatus status;

    @Column(length = 120, nullable = false)
    String fullName;

    /** As it was typed. */
    @Column(length = 64)
    String studentNumber;

    /** {@link PlainLine#key} of it. */
    @Column(length = 96)
    String numberKey;

    @Column(length = 120)
    String login;

    @Column(length = 64)
    String outsideId;

    @ElementCollection
    @CollectionTable(name = "membership_label", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "label", length = 60, nullable = false)
    Set<String> labels = new TreeSet<>();

    @Column(nullable = false, updatable = false)
    Instant createdAt;

    void number(String number) {
        studentNumber = number;
        numberKey = number == null ? null : PlainLine.key(number);
    }

    boolean active() {
        return status == MemberStatus.ACTIVE;
    }

    Membership membership() {
        return new Membership(
                id,
                classroomId,
                accountId,
                section == null ? null : section.section(),
                role,
                active(),
                fullName,
                studentNumber,
                new TreeSet<>(labels),
                login,
                outsideId);
    }
}
