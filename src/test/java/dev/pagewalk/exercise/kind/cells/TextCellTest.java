package dev.pagewalk.exercise.kind.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
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
}
