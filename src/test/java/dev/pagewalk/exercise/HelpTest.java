package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpTest {

    @Test
    void helpHalvesAndTryingAgainCostsNothing() {
        var student = new Answering(VariantFactory.variant(Course.exercise("m3-page-tables/translate-by-hand"), 7));
        Activity walk = student.activity("walk");
        String right =
                walk.write("walk.physical", walk.solution(student.variant()).get("walk.physical"));
        double score = student.grade("walk.physical", right).score();
        assertThat(score * Help.NONE.credit()).isEqualTo(1);
        assertThat(score * new Help(1, false).credit()).isEqualTo(0.5);
        assertThat(score * new Help(0, true).credit()).isEqualTo(0.5);
        assertThat(score * new Help(3, true).credit()).isEqualTo(0.5);
        assertThat(Grade.shown().score()).isZero();
    }
}
