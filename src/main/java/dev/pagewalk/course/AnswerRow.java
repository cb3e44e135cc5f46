package dev.pagewalk.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One answer to one step, as given and as graded then. Appended, never changed. */
@Entity
@Immutable
@Table(name = "answer")
@NullUnmarked
class AnswerRow {

    /** Separates feedback entries in their column: a character that a feedback key or argument never contains. */
    private static final String BETWEEN = "\n";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long attemptId;

    @Column(length = 200, nullable = false)
    String stepId;

    /** 1, 2, 3 ... for each attempt and step. */
    @Column(nullable = false)
    int tryNumber;

    @Column(length = Progress.LONGEST_ANSWER, nullable = false)
    String given;

    @Column(nullable = false)
    double score;

    @Column(length = 20_000, nullable = false)
    String feedback;

    @Column(length = 200)
    String misconception;

    @Column(nullable = false)
    int hintsTaken;

    @Column(nullable = false)
    Instant answeredAt;

    static String join(List<String> feedback) {
        return String.join(
                BETWEEN,
                feedback.stream().map(entry -> entry.replace(BETWEEN, " ")).toList());
    }

    Answer answer() {
        List<String> entries = feedback.isEmpty() ? List.of() : List.of(feedback.split(BETWEEN));
        return new Answer(stepId, tryNumber, given, score, entries, misconception, hintsTaken, answeredAt);
    }
}
