package dev.pagewalk.exercise.kind.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextCellTest {

    @Test
    void textIsComparedWithoutBlanksAtItsEnds() {
        Answering student = Answering.everyKind();
        long pages = student.number("pages");
        assertThat(student.grade("guess.printed", pages + " pages  \r\n").score())
                .isEqualTo(1);
        Grade wrong = student.grade("guess.printed", pages * 4096 + " pages");
        assertThat(wrong.misconception()).isEqualTo("bytes-are-pages");
        assertThat(wrong.findings().getFirst())
                .isInstanceOfSatisfying(
                        Finding.OwnIdea.class,
                        idea -> assertThat(idea.said().get("en")).contains(pages + " pages"));
    }

    @Test
    void blanksGoAtTheEndOfEachLineAndStayWithinIt() {
        assertThat(Cell.plain("a  b \t\u3000\r\n  c\t\n \n\n").text()).isEqualTo("a  b\n  c");
    }

    /** Took seconds for 20 000 blanks, and four times as long for twice as many. */
    @Test
    void manyBlanksWithinALineTakeNoTime() {
        String blanks = " ".repeat(200_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Cell.plain("a" + blanks + "x" + blanks).text()).isEqualTo("a" + blanks + "x"));
    }
}
