package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.ViewTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written stands on the ruler at once, right or wrong; what is right is not on it before. */
class RulerDrawingTest extends ViewTest {

    private static final String EXERCISE = "m2-regions-pages/2-1-page-and-granularity";

    @Autowired
    private Lessons lessons;

    private LessonSession session;
    private Cells cells;
    private Variant mine;
    private CellsPanel panel;

    @BeforeEach
    void aCrookedRequest() {
        speak(Locale.ENGLISH);
        long me = signInAsGuest().id();
        session = lessons.open(me, EXERCISE).orElseThrow();
        cells = (Cells) session.exercise().activity("crooked").orElseThrow();
        mine = VariantFactory.variant(
                session.exercise(),
                Math.floorMod(
                        Seeds.mix(me, session.exercise().id()),
                        session.exercise().pool()));
        panel = new CellsPanel(session, cells, () -> {}, () -> {});
        UI.getCurrent().add(panel);
    }

    private long right(String cell) {
        return ((Answer.Number) mine.expected("crooked." + cell).orElseThrow().first()).value();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(RulerDrawingTest::below));
    }

    private List<Element> classed(String name) {
        return below(panel.getElement())
                .filter(element -> element.getClassList().contains(name))
                .toList();
    }

    private String lane(int index) {
        return classed("ruler-lane").get(index).getTextRecursively();
    }

    private void write(int field, String text) {
        test(find(TextField.class).all().get(field)).setValue(text);
    }

    @Test
    void whatIsAskedForIsDrawnAndWhatIsRightIsNot() {
        assertThat(classed("ruler-lane")).hasSize(2);
        assertThat(lane(0)).contains("Asked for", "bytes").doesNotContain("?");
        assertThat(lane(1)).contains("Your region", "? – ?").doesNotContain(NumberText.echo(right("end"), 8));
        assertThat(classed("ruler-bar")).hasSize(1);
    }

    @Test
    void itHasAMarkForEachPageAndALongerOneWhereRegionsMayBegin() {
        assertThat(classed("ruler-grain")).hasSize(3);
        assertThat(classed("ruler-page")).hasSize(30);
    }

    @Test
    void aNumberIsDrawnAsSoonAsItIsWritten() {
        write(0, NumberText.echo(right("start"), 8));
        assertThat(lane(1)).contains(NumberText.echo(right("start"), 8) + " – ?");
        assertThat(classed("ruler-bar")).hasSize(2);
        assertThat(classed("ruler-bar").getLast().getAttribute("data-whole")).isEqualTo("false");

        write(1, NumberText.echo(right("start") + 0xFFF, 8));
        assertThat(lane(1)).contains("4,096 bytes");
        assertThat(classed("ruler-bar").getLast().getAttribute("data-whole")).isEqualTo("true");
        assertThat(classed("ruler-bar").getLast().getStyle().get("width")).isEqualTo("3.1250%");
    }

    @Test
    void aNumberThatLiesElsewhereIsSaidToBeOutside() {
        write(0, "0x00001000");
        assertThat(lane(1)).contains("not all of it is on this ruler");
        assertThat(classed("ruler-bar")).hasSize(1);
    }
}
