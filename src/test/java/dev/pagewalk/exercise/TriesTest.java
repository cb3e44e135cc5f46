package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagewalk.exercise.file.ExerciseLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriesTest {

    private static final Answering STUDENT = Answering.everyKind();

    @TempDir
    Path folder;

    @Test
    void clickingThroughAChoiceEarnsLessThanHalfOnAverage() {
        for (int options = 2; options <= 8; options++) {
            double sum = 0;
            for (int number = 1; number <= options; number++) {
                sum += Tries.among(options).credit(number);
            }
            assertThat(sum / options).as(options + " options").isLessThanOrEqualTo(0.5);
        }
    }

    @Test
    void whatIsChosenIsLimitedAndWhatIsComputedOrBuiltIsNot() {
        assertThat(limited("quiz", "quiz")).isTrue();
        assertThat(limited("diff", "diff")).isTrue();
        assertThat(limited("nodes", "nodes.option")).isTrue();
        assertThat(limited("nodes", "nodes.reasons")).isTrue();
        assertThat(limited("bug", "bug.line")).isTrue();
        assertThat(limited("bug", "bug.cause")).isTrue();
        assertThat(limited("zones", "zones.t1")).isTrue();
        assertThat(limited("bug", "bug.repair")).isFalse();
        assertThat(limited("size", "size.bytes")).isFalse();
        assertThat(limited("guess", "guess.commit")).isFalse();
        assertThat(limited("region", "region")).isFalse();
        assertThat(limited("steps", "steps")).isFalse();
        assertThat(limited("write", "write")).isFalse();
    }

    private static boolean limited(String activity, String step) {
        return STUDENT.activity(activity).tries(step).limited();
    }

    @Test
    void anAuthorSaysWhatTriesCount() throws IOException {
        Exercise exercise = new SmallExercise(folder).write(choice("[1, \"0.8\", \"0.6\"]"), TEXT);
        Tries tries = exercise.activities().getFirst().tries("size");
        assertThat(List.of(tries.credit(1), tries.credit(2), tries.credit(3), tries.credit(9)))
                .containsExactly(1.0, 0.8, 0.6, 0.6);
    }

    @Test
    void triesThatCountMoreThanEarlierOnesAreRefused() throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), choice("[0, 1]"));
        Files.writeString(folder.resolve("text.en.md"), TEXT);
        Files.writeString(folder.resolve("text.zh.md"), TEXT);
        assertThat(ExerciseLoader.load(folder, SmallExercise.PATH, Course.SHARED)
                        .problems())
                .extracting(problem -> problem.diagnostic().key())
                .contains("exercise.triesRise");
        assertThatIllegalArgumentException().isThrownBy(() -> new Tries(List.of(2.0)));
    }

    private static final String TEXT = """
            # size
            {{ pages }} pages.
            ## option one
            One
            ## option two
            Two
            """;

    private static String choice(String tries) {
        return """
                format: 1
                title: {en: Size, zh: 大小}
                summary: {en: A size., zh: 一个大小。}
                params:
                  pages: {int: {from: 2, to: 9}}
                ask:
                  - id: size
                    kind: choice
                    tries: %s
                    options:
                      - {id: one, right: pages > 1}
                      - {id: two, right: "false"}
                """.formatted(tries);
    }
}
