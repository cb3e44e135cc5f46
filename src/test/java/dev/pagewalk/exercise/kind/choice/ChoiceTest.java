package dev.pagewalk.exercise.kind.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.VariantFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {

    private static final String SEVERAL = """
            format: 1
            title: {en: Sizes, zh: 大小}
            summary: {en: Sizes., zh: 大小。}
            ask:
              - id: sizes
                kind: choice
                many: true
                options:
                  - {id: kib, right: "true"}
                  - {id: mib, right: "true"}
                  - {id: page, right: "true"}
                  - {id: meter, right: "false"}
                  - {id: second, right: "false"}
            """;

    private static final String TEXT = """
            # sizes
            Which are sizes?
            ## option kib
            KiB
            ## option mib
            MiB
            ## option page
            A page
            ## option meter
            `m`
            ## option second
            `s`
            ## reply meter
            It measures lengths.
            """;

    private static final Finding METER = new Finding.Unfit("meter", Map.of("en", "`m`", "zh", "`m`"));
    private static final Finding LENGTHS =
            new Finding.Reply(Map.of("en", "It measures lengths.", "zh", "It measures lengths."));

    @TempDir
    Path folder;

    @Test
    void choicesAreGradedByTheMachine() {
        var student =
                new Answering(VariantFactory.variant(Course.exercise("m5-virtual-alloc/reserve-commit-touch"), 3));
        assertThat(student.grade("quiz-release", "parameter").score()).isEqualTo(1);
        assertThat(student.grade("quiz-release", "freed").misconception()).isEqualTo("C7");
    }

    @Test
    void amongSeveralWhatDoesNotBelongIsNamedAndWhatIsMissingCounted() throws IOException {
        Answering student = several();
        assertThat(student.grade("sizes", "kib, mib, meter").findings())
                .containsExactly(METER, LENGTHS, new Finding.Unchosen(1));
        assertThat(student.grade("sizes", "kib").findings())
                .as("nothing wrong in it")
                .containsExactly(new Finding.Said(Remark.FITTING), new Finding.Unchosen(2));
        assertThat(student.grade("sizes", "kib, mib, page, meter").findings())
                .as("nothing is missing")
                .containsExactly(METER, LENGTHS);
    }

    @Test
    void whatWasChosenAloneNeedsNoName() throws IOException {
        assertThat(several().grade("sizes", "meter").findings()).containsExactly(LENGTHS);
    }

    private Answering several() throws IOException {
        return new Answering(VariantFactory.variant(new SmallExercise(folder).write(SEVERAL, TEXT), 0));
    }
}
