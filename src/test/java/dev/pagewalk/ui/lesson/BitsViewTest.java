package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.component.BitStrip;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the strip's events come to: drafts, answers, a strip that is settled. */
class BitsViewTest extends ViewTest {

    private static final String CUT = "lesson/m3-page-tables/3-2-cut-the-address";
    private static final String ENTRY = "lesson/m3-page-tables/3-3-entry-bits";

    @BeforeEach
    void aStudent() {
        signInAsGuest();
    }

    @Test
    void cutsAreKeptAsTheyAreMadeExplainedWhenWrongAndSettledWhenRight() {
        open(CUT);
        press("Check");
        assertThat(said()).contains("Move a cut first. This is not counted.");

        cut(20, 12);
        open(CUT);
        assertThat(strip()).contains("\"high\":20", "\"locked\":false");
        press("Check");
        assertThat(said()).anyMatch(text -> text.startsWith("You cut at hex digits, 12/8/12."));

        cut(22, 12);
        assertThat(said()).as("what was said is about other cuts").noneMatch(text -> text.startsWith("You cut"));
        press("Check");
        assertThat(said()).contains("Right.");
        assertThat(strip()).contains("\"high\":22", "\"locked\":true");

        cut(5, 4);
        open(CUT);
        assertThat(strip()).as("settled is settled").contains("\"high\":22");
    }

    @Test
    void whatIsNoPlaceOnAStripIsNotHeard() {
        open(CUT);
        cut(12, 22);
        cut(32, 12);
        cut(22, -1);
        press("Check");
        assertThat(said()).contains("Move a cut first. This is not counted.");
    }

    @Test
    void fieldsAreCheckedTogetherAndThoseThatAreMissingAskedFor() {
        open(ENTRY);
        mark("frame", 31, 12);
        mark("nothing", 3, 1);
        press("Check");
        assertThat(said()).filteredOn("Right."::equals).hasSize(1);
        assertThat(said())
                .filteredOn(text -> text.startsWith("Mark this field first."))
                .hasSize(3);

        mark("dirty", 5, 5);
        press("Check");
        press("Check");
        assertThat(buttons())
                .as("the same wrong mark is no second try")
                .doesNotContain("Do this step for me (no marks)");
        mark("dirty", 7, 7);
        press("Check");
        press("Do this step for me (no marks)");
        assertThat(said()).anyMatch(text -> text.startsWith("Pagewalk did this step for you."));
        assertThat(strip()).contains("\"high\":6");
    }

    private void open(String lesson) {
        navigate(lesson, LessonView.class);
        press("2");
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).withPropertyValue(Button::getText, text).single())
                .click();
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String strip() {
        return String.valueOf(element().getPropertyRaw("strip"));
    }

    private Element element() {
        return find(BitStrip.class).single().getElement();
    }

    private void cut(int high, int low) {
        fire("pw-cuts", places(high, low));
    }

    private void mark(String field, int high, int low) {
        fire("pw-field", places(high, low).put("id", field));
    }

    private static ObjectNode places(int high, int low) {
        return JsonNodeFactory.instance.objectNode().put("high", high).put("low", low);
    }

    private void fire(String event, ObjectNode detail) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("event.detail", detail);
        element().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element(), event, data));
    }
}
