package dev.pagewalk.grading;

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
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** What an answer is worth by a run. Appended, never changed. */
@Entity
@DynamicUpdate
@Table(name = "regrading")
@NullUnmarked
class RegradingRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    Long runId;

    @Column(nullable = false, updatable = false)
    Long answerId;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    Verdict verdict;

    @Column(nullable = false, updatable = false)
    double rawScore;

    @Column(length = 200, updatable = false)
    String misconception;

    @Column(length = 1000000, nullable = false, updatable = false)
    String findings;

    Grade grade() {
        return new Grade(verdict, rawScore, misconception, KeptJson.findings(findings));
    }
}
