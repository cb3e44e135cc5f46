package dev.pagewalk.course;

import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.version.KeptJson;
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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One answer to one step, as given and as graded then. Appended, never changed. */
@Entity
@Immutable
@Table(name = "answer")
@NullUnmarked
class AnswerRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long attemptId;

    /** Null of an answer of the first release. */
    Long drawId;

    @Column(length = 200, nullable = false)
    String stepId;

    /** 1, 2, 3 ... for each attempt and step. */
    @Column(nullable = false)
    int tryNumber;

    @Column(length = Progress.LONGEST_ANSWER, nullable = false)
    String given;

    /** With what help took off: raw score times credit. */
    @Column(nullable = false)
    double score;

    @Column(nullable = false)
    double rawScore;

    @Column(nullable = false)
    double credit;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    Verdict verdict;

    @Column(length = 1_000_000, nullable = false)
    String findings;

    @Column(length = 200)
    String misconception;

    @Column(length = 64, nullable = false)
    String engine;

    @Column(nullable = false)
    int hintsTaken;

    /** What it was handed in with; null in practice. */
    Long submissionId;

    /** When it was given; of what was handed in, when that was. */
    @Column(nullable = false)
    Instant answeredAt;

    /** True once the person was erased and what was given with it. */
    @Column(nullable = false)
    boolean erased;

    Answer answer() {
        var grade = new Grade(verdict, rawScore, misconception, KeptJson.findings(findings));
        return new Answer(
                id,
                Optional.ofNullable(drawId),
                stepId,
                tryNumber,
                given,
                grade,
                credit,
                engine,
                answeredAt,
                Optional.ofNullable(submissionId));
    }
}
