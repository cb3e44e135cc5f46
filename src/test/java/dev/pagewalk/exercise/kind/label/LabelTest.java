package dev.pagewalk.exercise.kind.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.file.ExerciseLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTest {

    @TempDir
    Path folder;

    @Test
    void aLabelIsWhatTheMachineSays() {
        Answering student = Answering.everyKind();
        assertThat(student.grade("zones.t1", "committed").score()).isEqualTo(1);
        assertThat(student.grade("zones.t2", "committed").misconception()).isEqualTo("C10");
    }

    @Test
    void anAnswerThatIsNoneOfTheLabelsIsAMistakeInJustTheVariantsThatHaveIt() throws IOException {
        Exercise exercise = parity("\"n % 2 == 0 ? 'even' : 'none of these'\"");
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 20; number++) {
            try {
                VariantFactory.variant(exercise, number);
                seen.add("drawn");
            } catch (NoVariant broken) {
                seen.add(broken.diagnostic().key());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("drawn", "exercise.noLabel");
    }

    @Test
    void anIdeaThatIsNoneOfTheLabelsIsOneToo() throws IOException {
        Exercise exercise = parity("\"'even'\", misconceptions: [{id: C1, value: \"'nothing'\"}]");
        assertThatExceptionOfType(NoVariant.class)
                .isThrownBy(() -> VariantFactory.variant(exercise, 0))
                .satisfies(none -> assertThat(none.diagnostic().key()).isEqualTo("exercise.noLabel"));
    }

    private Exercise parity(String answer) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), """
                format: 1
                title: {en: Parity, zh: 奇偶}
                summary: {en: Odd or even., zh: 奇数还是偶数。}
                params:
                  n: {int: {from: 1, to: 99}}
                ask:
                  - id: parity
                    kind: label
                    labels: [even, odd]
                    targets:
                      - {id: n, answer: %s}
                """.formatted(answer));
        for (String language : List.of("en", "zh")) {
            String question = language.equals("en") ? "What is {{ n }}?" : "{{ n }} 是哪一种？";
            Files.writeString(folder.resolve("text." + language + ".md"), """
                    # parity
                    %s
                    ## label even
                    even
                    ## label odd
                    odd
                    ## target n
                    {{ n }}
                    """.formatted(question));
        }
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, "m/x", Course.SHARED);
        return loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems()));
    }
}
