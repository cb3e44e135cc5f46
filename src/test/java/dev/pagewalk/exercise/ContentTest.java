package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.file.Approver;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.file.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What an exercise is, is what its files say: no more and no less. */
class ContentTest {

    private static final String YAML = SmallExercise.YAML;

    @TempDir
    Path course;

    private SmallExercise small;

    @BeforeEach
    void aCourse() throws IOException {
        Course.share(course);
        small = new SmallExercise(course.resolve(SmallExercise.PATH));
    }

    private Exercise load() throws IOException {
        return small.write(YAML, Shared.load(course));
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = course.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void everyFileCounts() throws IOException {
        String before = load().hash();
        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(load().hash()).isEqualTo(before);
        assertThat(small.write(YAML + "# said in passing\n").hash()).isNotEqualTo(before);
        load();
        change("m/x/text.zh.md", "Bytes", "字节");
        assertThat(ExerciseLoader.load(small.folder(), SmallExercise.PATH, Course.SHARED)
                        .exercise()
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(before);
    }

    @Test
    void theIdCountsAsNumbersAreDrawnFromIt() throws IOException {
        Exercise here = load();
        assertThat(elsewhere().hash()).as("the path is its id").isNotEqualTo(here.hash());
    }

    @Test
    void whereAnExerciseWithAnIdLiesDoesNotCount() throws IOException {
        Exercise here = small.write(YAML + "id: x-for-ever\n");
        assertThat(elsewhere().hash()).isEqualTo(here.hash());
    }

    private Exercise elsewhere() {
        return ExerciseLoader.load(small.folder(), "m/elsewhere", Shared.load(course))
                .exercise()
                .orElseThrow();
    }

    @Test
    void whatWasApprovedDoesNotCount() throws IOException {
        Exercise before = load();
        Path approved = small.folder().resolve(Approver.FILE);
        Files.writeString(
                approved,
                Approver.look(small.folder(), SmallExercise.PATH, Course.SHARED).file());
        Exercise after = load();
        assertThat(after.approval().answers()).isNotEmpty();
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.content().files()).isEqualTo(before.content().files()).doesNotContainKey(Approver.FILE);
        // In the first release it did.
        assertThat(after.content().formerHash()).isNotEqualTo(before.content().formerHash());
    }

    /** Computed by the first release from the same three files, and from those with an approval of nothing. */
    @Test
    void theFirstReleaseFiledAttemptsUnderThisHash() throws IOException {
        assertThat(load().content().formerHash()).isEqualTo("c2d0f8b12687cad6df38a7388c47a212");
        Files.writeString(small.folder().resolve(Approver.FILE), "format: 1\nvariants: []\ntexts: {}\n");
        assertThat(load().content().formerHash()).isEqualTo("0ba7db6659c3de1a05d2fc1c185002c2");
    }

    @Test
    void whatExercisesShareCountsIfItIsUsed() throws IOException {
        Exercise before = load();
        assertThat(before.content().shared())
                .containsOnlyKeys("misconceptions/C4.yaml", "misconceptions/C4.en.md", "misconceptions/C4.zh.md");
        change("misconceptions.en.md", "# C5\n", "# C5\nIn other words: ");
        change("misconceptions.yaml", "T1a:  # cuts", "T1a:  # really cuts");
        assertThat(load().hash()).isEqualTo(before.hash());
        change("misconceptions.en.md", "# C4\n", "# C4\nIn other words: ");
        String english = load().hash();
        assertThat(english).isNotEqualTo(before.hash());
        change("misconceptions.zh.md", "# C4\n", "# C4\n换句话说，");
        assertThat(load().hash()).isNotIn(english, before.hash());
    }

    @Test
    void aFormulaOfAnIdeaIsItsOwn() throws IOException {
        Shared before = Shared.load(course);
        Misconception first = before.library().get("T1b");
        assertThat(first.source())
                .startsWith("T1b:")
                .contains("pteAddress: page(pde) + 4 * bits(va, 23, 12)")
                .doesNotContain("T2:");
        change("misconceptions.yaml", "T2:  # swaps", "# A remark between.\nT2:  # exchanges");
        assertThat(Shared.load(course).library().get("T1b").source()).isEqualTo(first.source());
        change("misconceptions.yaml", "4 * bits(va, 23, 12)", "8 * bits(va, 23, 12)");
        assertThat(Shared.load(course).library().get("T1b").source()).isNotEqualTo(first.source());
    }

    @Test
    void whatIsKeptIsTheSameExercise() throws IOException {
        Exercise before = load();
        Exercise again = reopened(before);
        assertThat(again.hash()).isEqualTo(before.hash());
        assertThat(again.misconceptions().get("C4").texts())
                .isEqualTo(before.misconceptions().get("C4").texts())
                .containsOnlyKeys("en", "zh");
        for (int i = 0; i < 20; i++) {
            assertThat(VariantFactory.variant(again, i).draw())
                    .isEqualTo(VariantFactory.variant(before, i).draw());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExerciseOfTheCourseIsTheSameOnceItIsKept() throws IOException {
        return Stream.concat(Course.folders().stream().map(Course::path), Stream.of(Answering.REFERENCE_PATH))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Exercise before =
                            path.equals(Answering.REFERENCE_PATH) ? Answering.reference() : Course.exercise(path);
                    Exercise again = reopened(before);
                    assertThat(again.hash()).isEqualTo(before.hash());
                    assertThat(again.about()).isEqualTo(before.about());
                    Variant here = VariantFactory.variant(before, 0);
                    Variant there = VariantFactory.variant(again, 0);
                    assertThat(there.draw()).isEqualTo(here.draw());
                    assertThat(AnswerSheet.right(there)).isEqualTo(AnswerSheet.right(here));
                }));
    }

    private static Exercise reopened(Exercise exercise) {
        Content kept = Content.kept(exercise.id(), exercise.content().files());
        assertThat(kept.hash()).isEqualTo(exercise.hash());
        ExerciseLoader.Result result = ExerciseLoader.reopen(exercise.path(), kept);
        assertThat(result.problems()).isEmpty();
        return result.exercise().orElseThrow();
    }
}
