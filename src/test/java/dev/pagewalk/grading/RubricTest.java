package dev.pagewalk.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Criteria as people type them. */
class RubricTest {

    @Test
    void aLineIsACriterionWithItsPercentBehind() {
        Rubric rubric = Rubric.read("Names the guard page: 40\n\n说出页表 40\nIs clear = 20 %");
        assertThat(rubric.criteria())
                .containsExactly(
                        new Rubric.Criterion("Names the guard page", 40),
                        new Rubric.Criterion("说出页表", 40),
                        new Rubric.Criterion("Is clear", 20));
        assertThat(Rubric.read(rubric.written())).isEqualTo(rubric);
        assertThat(Rubric.unread(rubric.written())).isEmpty();
    }

    @Test
    void whatIsNoneIsSaidAndNotDropped() {
        assertThat(Rubric.unread("Is clear\nNames it: 400\n: 20\nGood: 30"))
                .containsExactly("Is clear", "Names it: 400", ": 20");
    }
}
