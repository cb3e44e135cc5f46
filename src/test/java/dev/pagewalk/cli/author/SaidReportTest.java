package dev.pagewalk.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the course says to wrong answers, as a document that people read through. */
class SaidReportTest {

    private static final Path KEPT = Path.of("docs/said.md");

    @Test
    void theReportInTheRepositoryIsThatOfTheCourse() throws IOException {
        List<Exercise> exercises = ExerciseCatalog.load(Course.ROOT, Loading.UNTRIED, ExerciseCatalog.EMPTY)
                .exercises();
        assertThat(SaidReport.of(exercises))
                .as("./pagewalk check --said docs/said.md writes it anew; read what has changed")
                .isEqualTo(Files.readString(KEPT));
    }

    @Test
    void itHasARowForEachOptionWithItsSentencesInBothLanguages() {
        assertThat(SaidReport.of(List.of(Course.exercise("m5-virtual-alloc/5-2-commit"))))
                .containsPattern(
                        "\\| gigabyte \\| `later` Works now[^|]*\\| C2 \\| [A-Za-z][^|]*\\| [^|]*\\p{IsHan}[^|]*\\|")
                .contains("| gigabyte | ✓ `limit`");
    }
}
