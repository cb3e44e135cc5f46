package dev.pagewalk.exercise.kind.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.MisconceptionLibrary;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.WalkNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagnostic vector D of curriculum 2.5, formula by formula. */
class TranslationTest {

    private static final MisconceptionLibrary LIBRARY = Course.SHARED.library();

    private static final Map<String, Long> D = Map.of(
            "va",
            0x7C90D9E3L,
            "cr3",
            0x00A3C000L,
            "directoryIndex",
            0x1F2L,
            "tableIndex",
            0x10DL,
            "offset",
            0x9E3L,
            "pdeAddress",
            0x00A3C7C8L,
            "pde",
            0x01B47067L,
            "pteAddress",
            0x01B47434L,
            "pte",
            0x02E59025L);

    @ParameterizedTest
    @CsvSource({
        "T1a, pdeAddress, 00A3DF24",
        "T1a, pteAddress, 01B47034",
        "T1b, pdeAddress, 00A3C1F0",
        "T1b, pteAddress, 01B49434",
        "T2, pdeAddress, 00A3C434",
        "T2, pteAddress, 01B477C8",
        "T3, pdeAddress, 00A3C1F2",
        "T3, pteAddress, 01B4710D",
        "T4, pdeAddress, 00A3D260",
        "T4, pteAddress, 01B479A4",
        "T5, pteAddress, 01B4749B",
        "T5, physical, 02E59A08",
        "T5b, physical, 02E599E7",
        "T6, physical, 0000383C",
        "T7, physical, 7F7669E3",
        "T8, physical, 01B479E3",
        "T10, pteAddress, 01B480D8",
        "T10, physical, 02E591E3",
        "T11, pdeAddress, 00A3CF20",
        "T13, pteAddress, 00A3C434",
        "T17, pdeAddress, 00A3C3E4",
        "T18, pdeAddress, 00C2E000",
        "T19, pdeAddress, 00A3CF90",
        "T20, physical, 02E669E3",
        "T21, physical, 07127E73",
    })
    void eachWrongIdeaGivesTheListedNumber(String misconception, String cell, String listed) {
        String formula = LIBRARY.get(misconception).cells().get(cell);
        assertThat("%08X".formatted(value(formula, D))).isEqualTo(listed);
    }

    @Test
    void wrongAnswersOfOneCellAreAllDifferent() {
        for (String cell : List.of("directoryIndex", "tableIndex", "offset", "pdeAddress", "pteAddress", "physical")) {
            var seen = new HashMap<Long, String>();
            for (String id : LIBRARY.ids()) {
                String formula = LIBRARY.get(id).cells().get(cell);
                if (formula != null && !id.equals("T12")) {
                    assertThat(seen.put(value(formula, D), id))
                            .as(cell + " " + id)
                            .isNull();
                }
            }
        }
    }

    @Test
    void theRightFormulasTranslateMicrosoftsExample() {
        var values = new HashMap<String, Long>(Map.of("va", 0x0012F980L, "cr3", 0x098FD000L));
        values.put("directoryIndex", value("bits(va, 31, 22)", values));
        values.put("tableIndex", value(Translation.FORMULAS.get("tableIndex"), values));
        values.put("offset", value(Translation.FORMULAS.get("offset"), values));
        values.put("pdeAddress", value(Translation.FORMULAS.get("pdeAddress"), values));
        values.put("pde", 0x0BA58067L);
        values.put("pteAddress", value(Translation.FORMULAS.get("pteAddress"), values));
        values.put("pte", 0x09DE9067L);
        assertThat(values).containsEntry("directoryIndex", 0L).containsEntry("tableIndex", 0x12FL);
        assertThat(values).containsEntry("pteAddress", 0x0BA584BCL);
        assertThat(value(Translation.FORMULAS.get("physical"), values)).isEqualTo(0x09DE9980L);
    }

    /** A4: T1a gives the right PTE address, T1a and T11 give the same PDE address. */
    @Test
    void aVectorThatTellsNothingApartIsSeenAsSuch() {
        Map<String, Long> poor = Map.of(
                "va",
                0x10C2F7A8L,
                "cr3",
                0x00A3C000L,
                "directoryIndex",
                0x43L,
                "tableIndex",
                0x2FL,
                "pde",
                0x01B47067L);
        assertThat(value(LIBRARY.get("T1a").cells().get("pteAddress"), poor)).isEqualTo(0x01B470BCL);
        assertThat(value(LIBRARY.get("T1a").cells().get("pdeAddress"), poor))
                .isEqualTo(value(LIBRARY.get("T11").cells().get("pdeAddress"), poor));
    }

    private static long value(String formula, Map<String, Long> values) {
        Map<String, Class<?>> names = new HashMap<>(WalkNames.types());
        Expression expression = new ExpressionLanguage(names)
                .compile(formula, SourceSpan.START, Expression.Type.NUMBER, problem -> {
                    throw new AssertionError(problem);
                });
        return expression.number(Scope.of(new HashMap<>(values)));
    }
}
