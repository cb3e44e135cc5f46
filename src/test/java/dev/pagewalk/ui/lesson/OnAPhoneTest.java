package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.ViewTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is needed for an answer stands near its field, and the phone's keyboard fits what is asked. */
class OnAPhoneTest extends ViewTest {

    private static final String WALK = "m3-page-tables/translate-by-hand";

    @Autowired
    private Lessons lessons;

    private long me;
    private LessonSession session;

    @BeforeEach
    void aStudent() {
        speak(Locale.ENGLISH);
        me = signInAsGuest().id();
    }

    private CellsPanel open(String exercise, String activity) {
        session = lessons.open(me, exercise).orElseThrow();
        var cells = (Cells) session.exercise().activity(activity).orElseThrow();
        var panel = new CellsPanel(session, cells, () -> {}, () -> {});
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panel);
        return panel;
    }

    /** The part that follows the dump; empty if it is the last. */
    private static String below(CellsPanel panel) {
        List<Component> parts = panel.getChildren().toList();
        int dump = parts.indexOf(
                parts.stream().filter(DumpPanel.class::isInstance).findFirst().orElseThrow());
        return dump + 1 == parts.size()
                ? ""
                : String.join(" ", parts.get(dump + 1).getClassNames());
    }

    private void answer(CellsPanel panel, String cell) {
        Activity activity = session.exercise().activity("walk").orElseThrow();
        Variant mine = VariantFactory.variant(
                session.exercise(),
                Math.floorMod(
                        Seeds.mix(me, session.exercise().id()),
                        session.exercise().pool()));
        var right = (Answer.Number) mine.expected("walk." + cell).orElseThrow().first();
        CellRow row = panel.getChildren()
                .filter(CellRow.class::isInstance)
                .map(CellRow.class::cast)
                .filter(one -> one.hasClassName("cell-" + cell))
                .findFirst()
                .orElseThrow();
        test(find(TextField.class, row).single()).setValue(activity.write("walk." + cell, right));
        test(find(Button.class, row).withPropertyValue(Button::getText, "Check").single())
                .click();
    }

    @Test
    void theBytesStandAboveTheFieldOfTheEntryThatIsLookedFor() {
        CellsPanel panel = open(WALK, "walk");
        assertThat(below(panel)).contains("cell-pde").doesNotContain("cell-pdeAddress");

        answer(panel, "directoryIndex");
        assertThat(below(panel)).contains("cell-pde").doesNotContain("cell-pdeAddress");

        answer(panel, "pde");
        assertThat(below(panel)).contains("cell-pte").doesNotContain("cell-pteAddress");

        answer(panel, "pte");
        assertThat(below(panel)).isEmpty();
    }

    @Test
    void nothingCorrectsWhatIsTyped() {
        open(WALK, "walk");
        assertThat(find(TextField.class).all()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.getElement().getAttribute("autocapitalize")).isEqualTo("none");
            assertThat(field.getElement().getAttribute("autocorrect")).isEqualTo("off");
        });
    }

    @Test
    void theRestOfALineGoesOnBehindItsIndentation() {
        var line = new com.vaadin.flow.component.html.Span();
        Texts.line(line, 7, "    return 0;");
        assertThat(line.getElement().getAttribute("data-line")).isEqualTo("7");
        assertThat(line.getStyle().get("--indent")).isEqualTo("6ch");
    }
}
