package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.ViewTest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A walk is drawn from what the student knows: it fills answer by answer, and nothing is in it before. */
class WalkDrawingTest extends ViewTest {

    @Autowired
    private Lessons lessons;

    private LessonSession session;
    private Cells cells;
    private Variant mine;
    private long me;

    @BeforeEach
    void aStudent() {
        me = signInAsGuest().id();
    }

    private WalkDrawing drawing(String exercise, String activity) {
        session = lessons.open(me, exercise).orElseThrow();
        cells = (Cells) session.exercise().activity(activity).orElseThrow();
        mine = VariantFactory.variant(
                session.exercise(),
                Math.floorMod(
                        Seeds.mix(me, session.exercise().id()),
                        session.exercise().pool()));
        var drawing = new WalkDrawing(session, cells);
        UI.getCurrent().add(drawing);
        return drawing;
    }

    /** What each part of the drawing says, to eyes and to screen readers. */
    private static Stream<String> parts(Element element) {
        Stream<String> own = element.isTextNode() ? Stream.of(element.getText()) : Stream.of();
        return Stream.concat(
                Stream.concat(own, element.getAttributeNames().map(element::getAttribute)),
                element.getChildren().flatMap(WalkDrawingTest::parts));
    }

    private static Set<String> words(WalkDrawing drawing) {
        return parts(drawing.getElement())
                .flatMap(part -> Stream.of(part.split("[^0-9A-Za-z]+")))
                .collect(Collectors.toSet());
    }

    private static String text(WalkDrawing drawing) {
        return parts(drawing.getElement()).collect(Collectors.joining("\n"));
    }

    private static String said(WalkDrawing drawing) {
        return drawing.getElement().getChild(1).getTextRecursively();
    }

    private String right(Cell cell) {
        Expected expected = mine.expected(cells.step(cell)).orElseThrow();
        return expected.first() instanceof Answer.Number number
                ? cells.write(cells.step(cell), number)
                : "The walk ends here";
    }

    @ParameterizedTest
    @CsvSource({
        "m3-page-tables/translate-by-hand, walk",
        "m3-page-tables/translate-by-hand, fault",
        "m3-page-tables/3-5-not-present, nowhere",
        "m3-page-tables/3-6-self-map, check",
        "m4-faults/4-1-four-steps, before",
        "m4-faults/4-1-four-steps, after",
        "m12-then-and-now/12-1-other-cuts, walk",
        "trainer/walk, walk",
        "trainer/fault, walk",
        "trainer/back, walk",
        "trainer/walk-8k, walk"
    })
    void eachRightValueIsInItOnceItWasAnsweredAndNeverBefore(String exercise, String activity) {
        speak(Locale.ENGLISH);
        WalkDrawing drawing = drawing(exercise, activity);
        Set<String> known = new HashSet<>(words(drawing));
        List<Cell> asked = cells.cells().stream().filter(cell -> !cell.given()).toList();
        for (int i = 0; i < asked.size(); i++) {
            Cell cell = asked.get(i);
            for (Cell later : asked.subList(i, asked.size())) {
                assertThat(text(drawing))
                        .as("%s before it was answered", later.id())
                        .satisfies(text -> {
                            if (!known.contains(right(later)) && !known.contains("ends")) {
                                assertThat(words(drawing)).doesNotContain(right(later));
                                assertThat(text).doesNotContain("The walk ends here");
                            }
                        });
            }
            session.submit(cells, cells.step(cell), right(cell).startsWith("0x") ? right(cell) : "fault");
            assertThat(session.state(cells.step(cell)).settled()).isTrue();
            drawing.refresh();
            assertThat(text(drawing)).as("%s is drawn", cell.id()).contains(right(cell));
            assertThat(said(drawing)).as("%s is said", cell.id()).contains(right(cell));
            known.addAll(words(drawing));
        }
    }

    @Test
    void whatIsAskedIsNotDrawnBeforeAnythingWasAnswered() {
        WalkDrawing drawing = drawing("m3-page-tables/translate-by-hand", "walk");
        assertThat(cells.cells()).hasSize(8);
        assertThat(cells.cells().stream().map(this::right)).doesNotContainAnyElementsOf(words(drawing));
        assertThat(said(drawing)).contains("not answered yet");
    }

    @Test
    void aWrongValueIsNotDrawn() {
        WalkDrawing drawing = drawing("m3-page-tables/translate-by-hand", "walk");
        session.submit(cells, "walk.directoryIndex", "0x3FE");
        drawing.refresh();
        assertThat(text(drawing)).doesNotContain("0x3FE");
    }

    @Test
    void itFillsAsSoonAsACellIsChecked() {
        speak(Locale.ENGLISH);
        drawing("m3-page-tables/translate-by-hand", "walk");
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new CellsPanel(session, cells, () -> {}, () -> {}));
        Cell first = cells.cells().getFirst();
        assertThat(words(find(WalkDrawing.class).single())).doesNotContain(right(first));

        test(find(TextField.class).all().getFirst()).setValue(right(first));
        test(find(Button.class)
                        .withPropertyValue(Button::getText, "Check")
                        .all()
                        .getFirst())
                .click();

        assertThat(words(find(WalkDrawing.class).single())).contains(right(first));
    }

    @Test
    void theBitsAreThoseOfTheMachine() {
        speak(Locale.SIMPLIFIED_CHINESE);
        WalkDrawing small = drawing("m3-page-tables/translate-by-hand", "walk");
        assertThat(small.getElement().getTextRecursively()).contains("页目录", "页表", "页框", "页内偏移", "·".repeat(10));
        WalkDrawing large = drawing("trainer/walk-8k", "walk");
        session.show(cells, "walk.offset");
        large.refresh();
        long offset = Long.decode(right(cells.cells().get(2)));
        assertThat(large.getElement().getTextRecursively())
                .contains(Long.toBinaryString(1L << 13 | offset).substring(1));
    }
}
