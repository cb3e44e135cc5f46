package dev.pagewalk.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the course says to wrong answers, as a document that people read through. */
class SaidReportTest {

    @Test
    void itHasARowForEachOptionWithItsSentencesInBothLanguages() {
        assertThat(SaidReport.of(List.of(Course.exercise("m5-virtual-alloc/5-2-commit"))))
                .containsPattern(
                        "\\| gigabyte \\| `later` Works now[^|]*\\| C2 \\| [A-Za-z][^|]*\\| [^|]*\\p{IsHan}[^|]*\\|")
                .contains("| gigabyte | ✓ `limit`");
    }

    /** After an edit of sentences: {@code ./pagewalk check --said docs/said.md}, and read what changed. */
    @Test
    void theDocumentOfTheCourseSaysWhatTheCourseSays() throws IOException {
        ExerciseCatalog course = ExerciseCatalog.load(Course.ROOT, Loading.UNTRIED, ExerciseCatalog.EMPTY);
        List<String> said = rows(SaidReport.of(course.exercises()));
        List<String> kept = rows(Files.readString(Path.of("docs/said.md")));
        assertThat(String.join("\n", without(kept, said)))
                .as("rows of docs/said.md that the course doesn't say")
                .isEmpty();
        assertThat(String.join("\n", without(said, kept)))
                .as("rows that docs/said.md lacks")
                .isEmpty();
        assertThat(kept).as("docs/said.md, row by row").isEqualTo(said);
    }

    /** Lines, each with the exercise that it stands under. */
    private static List<String> rows(String document) {
        var rows = new ArrayList<String>();
        String exercise = "";
        for (String line : document.lines().toList()) {
            exercise = line.startsWith("## ") ? line.substring(3) + ": " : exercise;
            rows.add(exercise + line);
        }
        return rows;
    }

    private static List<String> without(List<String> rows, List<String> others) {
        var left = new LinkedHashSet<>(rows);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
