package dev.pagewalk.exercise.kind.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.VariantFactory;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void choicesAreGradedByTheMachine() {
        var student =
                new Answering(VariantFactory.variant(Course.exercise("m5-virtual-alloc/reserve-commit-touch"), 3));
        assertThat(student.grade("quiz-release", "parameter").score()).isEqualTo(1);
        assertThat(student.grade("quiz-release", "freed").misconception()).isEqualTo("C7");
    }
}
