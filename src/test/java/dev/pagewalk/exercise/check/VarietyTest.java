package dev.pagewalk.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that all students share is a number that one tells the other. */
class VarietyTest {

    private static final String PLAIN = SmallExercise.YAML.substring(0, SmallExercise.YAML.indexOf("        misc"));
    private static final String DIFFERENT =
            PLAIN.replace("pages: {int: {from: 2, to: 9}}", "pages: {choice: [2, 3, 5]}");
    private static final String SHARED = DIFFERENT.replace("pages * PAGE_SIZE", "PAGE_SIZE");
    private static final String CONSTANT = "\n        constant: true\n";

    @TempDir
    Path folder;

    private Exercise exercise(String yaml) throws IOException {
        return new SmallExercise(folder).write(yaml);
    }

    private ExerciseCheck.Report check(String yaml) throws IOException {
        return ExerciseCheck.check(exercise(yaml), folder, 200);
    }

    private static String constant(String yaml) {
        return yaml.stripTrailing() + CONSTANT;
    }

    @Test
    void differentNumbersAreCounted() throws IOException {
        ExerciseCheck.Report report = check(DIFFERENT);
        assertThat(report.problems()).isEmpty();
        assertThat(report.good()).isTrue();
        assertThat(report.values()).isEqualTo(Map.of("size.bytes", 3));
    }

    @Test
    void oneNumberForAllIsAnError() throws IOException {
        ExerciseCheck.Report report = check(SHARED);
        assertThat(report.good()).isFalse();
        assertThat(report.values()).isEqualTo(Map.of("size.bytes", 1));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(folder.resolve("exercise.yaml"));
            assertThat(problem.diagnostic().key()).isEqualTo("exercise.oneValue");
            assertThat(problem.diagnostic().arguments()).containsExactly("size.bytes", "200");
            assertThat(problem.diagnostic().span().line()).isEqualTo(10);
        });
    }

    @Test
    void unlessTheAuthorSaysSo() throws IOException {
        ExerciseCheck.Report report = check(constant(SHARED));
        assertThat(report.problems()).isEmpty();
        assertThat(report.values()).isEqualTo(Map.of("size.bytes", 1));
    }

    @Test
    void whatIsSaidToBeTheSameHasToBe() throws IOException {
        assertThat(check(constant(DIFFERENT)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.diagnostic().key()).isEqualTo("exercise.notConstant");
            assertThat(problem.diagnostic().arguments()).containsExactly("size.bytes", "3");
            assertThat(problem.diagnostic().span().line()).isEqualTo(10);
        });
    }

    @Test
    void aFewVariantsOrOneMachineForAllProveNothing() throws IOException {
        Exercise shared = exercise(SHARED);
        assertThat(ExerciseCheck.check(shared, folder, 199).problems()).isEmpty();
        assertThat(ExerciseCheck.check(shared, folder, 200, OptionalLong.of(0)).problems())
                .isEmpty();
    }

    @Test
    void oneVariantAloneCanHaveOneNumberOnly() throws IOException {
        Exercise exercise = exercise("pool: 1\n" + SHARED);
        assertThat(exercise.pool()).isEqualTo(1);
        assertThat(ExerciseCheck.check(exercise, folder, 200).problems()).isEmpty();
    }

    @Test
    void textsAreNoNumbers() throws IOException {
        String text = DIFFERENT.replace("answer: pages * PAGE_SIZE", "answer: \"'always'\"\n        text: true");
        ExerciseCheck.Report report = check(text);
        assertThat(report.problems()).isEmpty();
        assertThat(report.values()).isEmpty();
    }

    @Test
    void theServersSlowTrialSaysTheSame() throws IOException {
        Exercise shared = exercise(SHARED);
        Optional<ExerciseCheck.Report> whole = ExerciseCheck.slowly(shared, folder, number -> true);
        assertThat(whole).contains(ExerciseCheck.check(shared, folder, 200));
        assertThat(ExerciseCheck.slowly(shared, folder, number -> number < 50)).isEmpty();
        Exercise broken = exercise(DIFFERENT.replace("pages * PAGE_SIZE", "\"pages == 3 ? 1 / (pages - 3) : pages\""));
        List<FileProblem> found = ExerciseCheck.slowly(broken, folder, number -> true)
                .orElseThrow()
                .problems();
        assertThat(found).extracting(problem -> problem.diagnostic().key()).containsExactly("exercise.byZero");
    }
}
