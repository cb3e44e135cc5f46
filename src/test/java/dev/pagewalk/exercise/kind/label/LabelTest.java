package dev.pagewalk.exercise.kind.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import org.junit.jupiter.api.Test;

class LabelTest {

    @Test
    void aLabelIsWhatTheMachineSays() {
        Answering student = Answering.everyKind();
        assertThat(student.grade("zones.t1", "committed").score()).isEqualTo(1);
        assertThat(student.grade("zones.t2", "committed").misconception()).isEqualTo("C10");
    }
}
