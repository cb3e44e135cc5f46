package dev.pagewalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't written in Chinese is shown in English, and is a mistake only in a course that demands both. */
class MissingChineseTest {

    private static final String ENGLISH =
            "Welcome to all pages.\n" + SmallExercise.TEXT + "## hint\nCount the pages.\n";
    private static final Shared DEMANDING = demanding(Set.of(Demand.LANGUAGES));
    private static final Shared PLAIN = demanding(Set.of());

    @TempDir
    Path folder;

    private static Shared demanding(Set<Demand> demands) {
        Shared all = Course.SHARED;
        return new Shared(all.schemas(), all.library(), demands, all.state(), all.problems());
    }

    private ExerciseLoader.Result load(String yaml, String chinese, Shared shared) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), yaml);
        Files.writeString(folder.resolve("text.en.md"), ENGLISH);
        if (chinese.isEmpty()) {
            Files.deleteIfExists(folder.resolve("text.zh.md"));
        } else {
            Files.writeString(folder.resolve("text.zh.md"), chinese);
        }
        return ExerciseLoader.load(folder, SmallExercise.PATH, shared);
    }

    private static void warned(ExerciseLoader.Result plain, ExerciseLoader.Result demanded, String key) {
        assertThat(plain.exercise()).isPresent();
        assertThat(plain.problems()).noneMatch(FileProblem::error);
        assertThat(plain.problems())
                .extracting(problem -> problem.diagnostic().key())
                .contains(key);
        assertThat(demanded.exercise()).isEmpty();
        assertThat(demanded.problems())
                .filteredOn(FileProblem::error)
                .extracting(problem -> problem.diagnostic().key())
                .contains(key);
    }

    @Test
    void withoutItsFileEverythingIsEnglish() throws IOException {
        ExerciseLoader.Result plain = load(SmallExercise.YAML, "", PLAIN);
        warned(plain, load(SmallExercise.YAML, "", DEMANDING), "exercise.noChinese");
        Variant variant = VariantFactory.variant(plain.exercise().orElseThrow(), 0);
        assertThat(variant.introduction(Locale.CHINESE))
                .hasValueSatisfying(text -> assertThat(text).contains("Welcome"));
        var size = variant.exercise().activities().getFirst();
        assertThat(variant.text(size, "cell/bytes", Locale.CHINESE))
                .hasValueSatisfying(text -> assertThat(text).contains("Bytes"));
        assertThat(variant.parts(size, Locale.CHINESE, false)).containsKeys("cell/bytes", "hint/1");
    }

    @Test
    void aMissingOrEmptyPartIsEnglishAndTheRestChinese() throws IOException {
        String chinese = "# size\n{{ pages }} 页。\n";
        for (String file : List.of(chinese, chinese + "## cell bytes\n\n")) {
            ExerciseLoader.Result plain = load(SmallExercise.YAML, file, PLAIN);
            warned(plain, load(SmallExercise.YAML, file, DEMANDING), "exercise.noText");
            Exercise exercise = plain.exercise().orElseThrow();
            Variant variant = VariantFactory.variant(exercise, 0);
            var size = exercise.activities().getFirst();
            assertThat(variant.text(size, "", Locale.CHINESE))
                    .hasValueSatisfying(text -> assertThat(text).contains("页"));
            assertThat(variant.text(size, "cell/bytes", Locale.CHINESE))
                    .hasValueSatisfying(text -> assertThat(text).contains("Bytes"));
            assertThat(exercise.text(Locale.CHINESE).hints("size/hint")).isEqualTo(1);
        }
    }

    @Test
    void copiedEnglishIsNoMoreThanAWarning() throws IOException {
        String copied = ENGLISH.replace("Bytes", "So many bytes");
        warned(
                load(SmallExercise.YAML, copied, PLAIN),
                load(SmallExercise.YAML, copied, DEMANDING),
                "exercise.wrongLanguage");
    }

    @Test
    void oneCopiedWordIsNoticedToo() throws IOException {
        String chinese = "{{ pages }} 页\n# size\n{{ pages }} 页。\n## cell bytes\nAmount\n## hint\n数页。\n";
        warned(
                load(SmallExercise.YAML, chinese, PLAIN),
                load(SmallExercise.YAML, chinese, DEMANDING),
                "exercise.wrongLanguage");
        String named = chinese.replace("\nAmount\n", "\n字节数\n");
        assertThat(load(SmallExercise.YAML, named, DEMANDING).problems()).isEmpty();
        String title = SmallExercise.YAML.replace("zh: 大小", "zh: Size");
        warned(load(title, named, PLAIN), load(title, named, DEMANDING), "exercise.wrongLanguage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes",
                "sizeHigh",
                "MapViewOfFile",
                "NULL",
                "`The page`",
                "{{ pages }} KiB",
                "CloseHandle(file)",
                "second, {{ pages }} KiB",
                "4,096",
                "Windows"
            })
    void codeNamesAndNumbersAreTheSameInEveryLanguage(String label) {
        assertThat(Untranslated.is(label, label)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reserved", "The page", "Committed.", "one page more"})
    void wordsAreNot(String label) {
        assertThat(Untranslated.is(label, label)).isTrue();
        assertThat(Untranslated.is(label, "页")).isFalse();
    }

    @Test
    void aTitleMayBeEnglishToo() throws IOException {
        String yaml = SmallExercise.YAML.replace("{en: Size, zh: 大小}", "{en: Size}");
        String chinese = "{{ pages }} 页\n# size\n{{ pages }} 页。\n## cell bytes\n字节\n## hint\n数页。\n";
        ExerciseLoader.Result plain = load(yaml, chinese, PLAIN);
        warned(plain, load(yaml, chinese, DEMANDING), "exercise.schema.required");
        assertThat(plain.exercise().orElseThrow().title(Locale.CHINESE)).isEqualTo("Size");
    }
}
