package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.machine.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who renames a variable that a goal reads is told so, and not just that the goal is missed. */
class MissingVariableTest {

    private static final String YAML = """
            format: 1
            title: {en: Top, zh: 顶}
            summary: {en: A top., zh: 一个顶。}
            ask:
              - id: write
                kind: program
                starter: start.c
                goals:
                  - {id: three, check: variable("top") == 3}
                solution: solution.c
            """;
    private static final String PROGRAM = "int top;\nint main(void)\n{\n    top = 3;\n    return 0;\n}\n";

    @TempDir
    Path folder;

    private Exercise exercise;

    @BeforeEach
    void anExerciseWhoseGoalReadsAVariable() throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), YAML);
        for (String language : Exercise.LANGUAGES) {
            Files.writeString(folder.resolve("text." + language + ".md"), "# write\ntop\n## goal three\ntop\n");
        }
        Files.writeString(folder.resolve("start.c"), PROGRAM.replace("3", "0"));
        Files.writeString(folder.resolve("solution.c"), PROGRAM);
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, "m/x", Course.SHARED);
        exercise = loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private Grade grade(String program) {
        Variant variant = VariantFactory.variant(exercise, 0);
        Activity write = exercise.activities().getFirst();
        return ((Grading.Outcome.Graded)
                        Grading.grade(variant, write, "write", program, Earlier.NOTHING, RunControl.NONE))
                .grade();
    }

    @Test
    void theNameThatLacksIsSaid() {
        assertThat(grade(PROGRAM.replace("top", "peak")).findings()).contains(new Finding.NoVariable("top"));
    }

    @Test
    void aWrongValueIsNoMissingName() {
        assertThat(grade(PROGRAM.replace("3", "4")).findings()).doesNotContain(new Finding.NoVariable("top"));
        assertThat(grade(PROGRAM).score()).isEqualTo(1);
    }
}
