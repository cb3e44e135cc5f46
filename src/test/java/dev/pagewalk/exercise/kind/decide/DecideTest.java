package dev.pagewalk.exercise.kind.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import org.junit.jupiter.api.Test;

class DecideTest {

    private static final Answering STUDENT = Answering.everyKind();

    @Test
    void aDecisionIsDefendedByLedgers() {
        assertThat(STUDENT.grade("nodes.option", "heap").score()).isEqualTo(1);
        assertThat(STUDENT.grade("nodes.reasons", "granularity").score()).isEqualTo(1);
        assertThat(STUDENT.grade("nodes.reasons", "zero").misconception()).isEqualTo("C25");
    }

    @Test
    void theLedgersAreShownOnceTheChoiceIsSettled() {
        var decide = (Decide) STUDENT.activity("nodes");
        assertThat(decide.exhibit(STUDENT.variant(), step -> false).ledgers()).isEmpty();
        assertThat(decide.exhibit(STUDENT.variant(), step -> step.equals("nodes.option"))
                        .ledgers())
                .containsOnlyKeys("heap", "pages", "program");
    }
}
