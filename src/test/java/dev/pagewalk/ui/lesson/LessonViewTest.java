package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.ViewTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LessonViewTest extends ViewTest {

    private static final String WALK = "m3-page-tables/translate-by-hand";
    private static final String RESERVE = "m5-virtual-alloc/reserve-commit-touch";

    @Autowired
    Courseware courseware;

    @Test
    void noExpectedAnswerAndNoMisconceptionReachesTheBrowserBeforeAnswering() {
        Person person = signInAsGuest();
        for (String id : List.of(WALK, RESERVE)) {
            Variant mine = variant(person, id);
            LessonView view = navigate("lesson/" + id, LessonView.class);
            for (int step = 0; step < mine.exercise().activities().size(); step++) {
                test(find(Button.class)
                                .withPropertyValue(Button::getText, String.valueOf(step + 1))
                                .single())
                        .click();
                String page = everything(view.getElement());
                assertThat(page).doesNotContain("misconception", "T1a", "C7 ");
                if (mine.exercise().activities().get(step) instanceof Cells cells) {
                    expectNothingOf(cells.values(mine), cells, page);
                }
            }
        }
    }

    private static void expectNothingOf(Map<String, Object> right, Cells cells, String page) {
        for (Cell cell : cells.cells()) {
            long value = (Long) right.get(cell.id());
            boolean telling = cell.digits() == 8
                    && !cell.given()
                    && value > 0xFFF
                    && !cell.id().startsWith("pde");
            if (telling || cell.id().equals("pdeAddress") && !cell.given()) {
                assertThat(page).doesNotContain(NumberText.echo(value, 8)).doesNotContain("%08X".formatted(value));
                assertThat(page).doesNotContain(Long.toString(value));
            }
        }
    }

    @Test
    void aWrongAnswerIsExplainedAndTheRightOneSettles() {
        Person person = signInAsGuest();
        Variant mine = variant(person, WALK);
        long va = address(mine);
        LessonView view = navigate("lesson/" + WALK, LessonView.class);
        open(2);

        answer("Directory index (bits 31–22) (hexadecimal)", "0x%X".formatted(va >> 20));
        assertThat(text(view)).contains("You cut at hex digits, 12/8/12.");
        answer("Directory index (bits 31–22) (hexadecimal)", "0x%X".formatted(va >> 22));
        assertThat(text(view)).contains("Right.");
        assertThat(field("Directory index (bits 31–22) (hexadecimal)").isReadOnly())
                .isTrue();
    }

    @Test
    void theLanguageChangesAtOnceAndNothingTypedIsLost() {
        signInAsGuest();
        LessonView view = navigate("lesson/" + WALK, LessonView.class);
        open(2);
        test(field("Offset (bits 11–0) (hexadecimal)")).setValue("0x12");

        speak(Locale.CHINESE);

        assertThat(find(com.vaadin.flow.component.html.H1.class).single().getText())
                .isEqualTo("手工转换地址");
        assertThat(field("页内偏移（11–0 位）（十六进制）").getValue()).isEqualTo("0x12");
        assertThat(everything(view.getElement())).doesNotContain("Directory index");
        speak(Locale.ENGLISH);
        assertThat(field("Offset (bits 11–0) (hexadecimal)").getValue()).isEqualTo("0x12");
    }

    @Test
    void whatCouldBeReadInTwoBasesIsAskedBackAndNothingIsConverted() {
        signInAsGuest();
        LessonView view = navigate("lesson/" + WALK, LessonView.class);
        open(2);
        answer("Directory index (bits 31–22) (hexadecimal)", "498 + 10");
        assertThat(text(view)).contains("write 0x in front of each hexadecimal number");
        assertThat(everything(view.getElement())).doesNotContain("0x4A8").doesNotContain("0x1FC");
    }

    @Test
    void helpComesRungByRungAndInTheEndPagewalkDoesTheStep() {
        Person person = signInAsGuest();
        long va = address(variant(person, WALK));
        String label = "Directory index (bits 31–22) (hexadecimal)";
        LessonView view = navigate("lesson/" + WALK, LessonView.class);
        open(2);
        Button hint = find(Button.class)
                .withCondition(button -> button.getText().equals("Hint 1 of 1"))
                .all()
                .getFirst();
        test(hint).click();
        assertThat(everything(view.getElement())).contains("Take the ten leftmost.");
        assertThat(buttons()).doesNotContain("Show me this step with other numbers", "Do this step for me (no marks)");

        answer(label, "0x%X".formatted(va >> 20));
        answer(label, "0x3FF");
        press("Show me this step with other numbers");
        assertThat(everything(view.getElement())).contains("in binary, cut 10/10/12. The first ten bits are");
        press("Do this step for me (no marks)");
        assertThat(text(view)).contains("Pagewalk did this step for you.");
        assertThat(field(label).getValue()).isEqualTo("0x%03X".formatted(va >> 22));
        assertThat(field(label).isReadOnly()).isTrue();
    }

    private static long address(Variant mine) {
        var walk = mine.exercise().activity("walk").orElseThrow();
        return (Long) walk.values(mine).get("va");
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String button) {
        test(find(Button.class).withPropertyValue(Button::getText, button).single())
                .click();
    }

    @Test
    void anUnknownLessonIsNotFound() {
        signInAsGuest();
        org.assertj.core.api.Assertions.assertThatCode(
                        () -> navigate("lesson/no/such", dev.pagewalk.ui.NotFoundPage.class))
                .doesNotThrowAnyException();
    }

    private Variant variant(Person person, String id) {
        ExerciseCatalog catalog = courseware.catalog();
        Exercise exercise = catalog.exercise(id).orElseThrow();
        return VariantFactory.variant(exercise, Math.floorMod(Seeds.mix(person.id(), id), exercise.pool()));
    }

    private void open(int step) {
        test(find(Button.class)
                        .withPropertyValue(Button::getText, String.valueOf(step))
                        .single())
                .click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void answer(String label, String value) {
        test(field(label)).setValue(value);
        test(find(Button.class)
                        .withCondition(button -> button.getAriaLabel()
                                .filter(("Check: " + label)::equals)
                                .isPresent())
                        .single())
                .click();
    }

    /** Texts, attributes and properties: all that goes to the browser. */
    private static String everything(Element element) {
        String own = element.getAttributeNames().map(element::getAttribute).collect(Collectors.joining(" "))
                + element.getPropertyNames()
                        .map(name -> String.valueOf(element.getPropertyRaw(name)))
                        .collect(Collectors.joining(" "))
                + (element.isTextNode() ? element.getText() : "")
                + element.getComponent()
                        .filter(Markdown.class::isInstance)
                        .map(markdown -> ((Markdown) markdown).getContent())
                        .orElse("");
        return own
                + element.getChildren().map(LessonViewTest::everything).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
