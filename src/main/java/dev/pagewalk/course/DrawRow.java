package dev.pagewalk.course;

import dev.pagewalk.exercise.Draw;
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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The numbers of an attempt, frozen. Appended, never changed. */
@Entity
@Immutable
@Table(name = "draw")
@NullUnmarked
class DrawRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    Long attemptId;

    /** 1, 2, 3 ... for each attempt; the highest is in force. */
    @Column(nullable = false)
    int ordinal;

    @Column(nullable = false)
    int variant;

    @Column(nullable = false)
    long machineSeed;

    @Column(length = 100_000, nullable = false)
    String parameters;

    @Column(length = 1_000_000, nullable = false)
    String expected;

    @Column(length = 64, nullable = false)
    String engine;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    KeptDraw.Reason reason;

    /** What is wrong with the numbers before; null unless they broke. */
    @Column(length = 2000)
    String why;

    @Column(nullable = false)
    Instant drawnAt;

    static DrawRow of(long attemptId, int ordinal, Draw draw, String engine, KeptDraw.Reason reason, Instant at) {
        var row = new DrawRow();
        row.attemptId = attemptId;
        row.ordinal = ordinal;
        row.variant = draw.variant();
        row.machineSeed = draw.machineSeed();
        row.parameters = KeptJson.parameters(draw.parameters());
        row.expected = KeptJson.expected(draw.expected());
        row.engine = engine;
        row.reason = reason;
        row.drawnAt = at;
        return row;
    }

    KeptDraw kept() {
        var draw = new Draw(variant, machineSeed, KeptJson.parameters(parameters), KeptJson.expected(expected));
        return new KeptDraw(id, draw, engine, reason);
    }
}
