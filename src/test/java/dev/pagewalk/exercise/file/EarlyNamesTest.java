package dev.pagewalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question must not use the number that it asks for: students would read a name without a value, or the answer. */
class EarlyNamesTest {

    @TempDir
    Path folder;

    private List<FileProblem> problems(String english) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), SmallExercise.YAML);
        Files.writeString(folder.resolve("text.en.md"), english);
        Files.writeString(folder.resolve("text.zh.md"), SmallExercise.TEXT);
        return ExerciseLoader.load(folder, SmallExercise.PATH, Course.SHARED).problems();
    }

    @Test
    void theNumberOfACellIsNotForTheQuestion() throws IOException {
        assertThat(problems(SmallExercise.TEXT.replace("{{ pages }} pages", "{{ pages }} pages of {{ bytes }}")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.diagnostic().key()).isEqualTo("exercise.tooEarly");
                    assertThat(problem.diagnostic().arguments()).containsExactly("bytes", "size");
                    assertThat(problem.place()).endsWith("text.en.md:2:22");
                });
    }

    @Test
    void norForItsLabelItsHintsOrTheIntroduction() throws IOException {
        assertThat(problems("{{ bytes }} of them.\n" + SmallExercise.TEXT))
                .extracting(problem -> problem.diagnostic().key())
                .contains("exercise.tooEarly");
        for (String part : List.of("\n{{ bytes }}", "\n## hint\n{{ hex(bytes) }}")) {
            assertThat(problems(SmallExercise.TEXT + part))
                    .as(part)
                    .extracting(problem -> problem.diagnostic().key())
                    .contains("exercise.tooEarly");
        }
    }

    @Test
    void whatIsShownOnceItIsAnsweredMayNameIt() throws IOException {
        assertThat(problems(SmallExercise.TEXT + "## after\n{{ bytes }}\n## reply bytes\n{{ bytes }} it is.\n"))
                .extracting(problem -> problem.diagnostic().key())
                .doesNotContain("exercise.tooEarly");
    }
}
