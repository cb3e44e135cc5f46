package dev.pagewalk.homework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** What was handed in, with its receipt. Appended; only that it was graded is noted later, once. */
@Entity
@Table(name = "submission")
@NullUnmarked
class SubmissionRow {

    static final int LONGEST_SHEET = 1_000_000;
    static final int LONGEST_KEY = 64;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long workId;

    /** 1, 2, 3 ... for each work. */
    @Column(nullable = false, updatable = false)
    int ordinal;

    /** What the browser called it before it knew whether it arrived. */
    @Column(length = LONGEST_KEY, nullable = false, updatable = false)
    String clientKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false, updatable = false)
    Origin origin;

    /** {@link Sheet#canonical()}. */
    @Column(length = LONGEST_SHEET, nullable = false, updatable = false)
    String sheet;

    @Column(length = 64, nullable = false, updatable = false)
    String sheetHash;

    @Column(length = 32, nullable = false, updatable = false)
    String receiptNumber;

    @Column(nullable = false, updatable = false)
    Instant submittedAt;

    Instant gradedAt;

    /** Of what the student didn't hand in. */
    Long madeBy;

    Receipt receipt() {
        return new Receipt(receiptNumber, sheetHash, submittedAt);
    }

    HandedIn handedIn() {
        return new HandedIn(id, workId, ordinal, origin, Sheet.read(sheet), receipt(), Optional.ofNullable(gradedAt));
    }
}
