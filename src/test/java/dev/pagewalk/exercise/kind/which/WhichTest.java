package dev.pagewalk.exercise.kind.which;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import org.junit.jupiter.api.Test;

class WhichTest {

    @Test
    void theCallThatDidItLeavesTheSameMachineHoweverItIsWritten() {
        Answering student = Answering.everyKind();
        assertThat(student.grade("diff", "reserve").score()).isEqualTo(1);
        assertThat(student.grade("diff", "both").misconception()).isEqualTo("C1");
    }
}
