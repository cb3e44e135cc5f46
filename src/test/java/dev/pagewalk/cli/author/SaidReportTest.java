package dev.pagewalk.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
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
}
