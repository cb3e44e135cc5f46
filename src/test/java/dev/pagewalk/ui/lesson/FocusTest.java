package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.ViewTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a check the button is gone: the focus must not fall to the page, it goes where reading goes on. */
class FocusTest extends ViewTest {

    private static final String RESERVE = "m5-virtual-alloc/reserve-commit-touch";
    private static final String WALK = "m3-page-tables/translate-by-hand";
    private static final String NUMBERS = "m0-console/0-1-numbers";

    @Autowired
    Courseware courseware;

    private Person me;

    @BeforeEach
    void aStudent() {
        me = signInAsGuest();
    }

    @Test
    void afterAPredictionTheFirstThatIsSaidAboutIt() {
        Variant mine = open(RESERVE);
        Cells predicted = mine.exercise().activities().stream()
                .filter(Activity::predicts)
                .map(Cells.class::cast)
                .findFirst()
                .orElseThrow();
        step(mine, predicted);
        find(TextField.class).all().stream()
                .filter(FocusTest::inRow)
                .filter(field -> !field.isReadOnly())
                .forEach(field -> test(field).setValue("77"));
        press("Lock in and run");
        assertThat(Focused.now())
                .hasValueSatisfying(
                        said -> assertThat(((FeedbackBox) said).speaks()).isTrue());
    }

    @Test
    void whatExplainsAPredictionStandsBelowOnlyOnceItIsCorrected() {
        Variant mine = open(RESERVE);
        Cells predicted = mine.exercise().activities().stream()
                .filter(one -> one.predicts()
                        && mine.text(one, "after", Locale.ENGLISH).isPresent())
                .map(Cells.class::cast)
                .findFirst()
                .orElseThrow();
        step(mine, predicted);
        CellRow wrong = find(CellRow.class).all().getFirst();
        for (CellRow row : find(CellRow.class).all()) {
            test(find(TextField.class, row).single()).setValue(row.equals(wrong) ? "77" : right(mine, predicted, row));
        }
        press("Lock in and run");
        assertThat(explained()).isZero();

        CellRow open = find(CellRow.class).all().getFirst();
        test(find(TextField.class, open).single()).setValue(right(mine, predicted, open));
        press(find(Button.class, open)
                .withPropertyValue(Button::getText, "Check")
                .single());
        assertThat(explained()).isPositive();
        assertThat(Focused.now()).containsInstanceOf(FeedbackBox.class);
    }

    private static String right(Variant mine, Cells cells, CellRow row) {
        Cell cell = cells.cells().stream()
                .filter(one -> row.hasClassName("cell-" + one.id()))
                .findFirst()
                .orElseThrow();
        String step = cells.step(cell);
        return cells.write(step, mine.expected(step).orElseThrow().first());
    }

    private long explained() {
        return find(Div.class)
                .withCondition(one -> one.hasClassName("after"))
                .single()
                .getChildren()
                .count();
    }

    private static boolean inRow(Component field) {
        return field.getParent()
                .flatMap(Component::getParent)
                .filter(CellRow.class::isInstance)
                .isPresent();
    }

    @Test
    void afterTheLastNumberWhatIsSaidAndBeforeItTheNextField() {
        Variant mine = open(WALK);
        var cells = (Cells) mine.exercise().activity("walk").orElseThrow();
        step(mine, cells);
        List<Cell> asked = cells.cells().stream().filter(cell -> !cell.given()).toList();
        assertThat(asked).hasSizeGreaterThan(2);
        for (Cell cell : asked) {
            CellRow row = find(CellRow.class)
                    .withCondition(one -> one.hasClassName("cell-" + cell.id()))
                    .single();
            String step = cells.step(cell);
            test(find(TextField.class, row).single())
                    .setValue(
                            cells.write(step, mine.expected(step).orElseThrow().first()));
            press(find(Button.class, row)
                    .withPropertyValue(Button::getText, "Check")
                    .single());
            if (cell.equals(asked.getLast())) {
                assertThat(Focused.now()).containsInstanceOf(FeedbackBox.class);
            } else {
                assertThat(Focused.now()).containsInstanceOf(TextField.class);
            }
        }
    }

    @Test
    void afterTheLastLabelWhatIsSaid() {
        Variant mine = open(NUMBERS);
        Label label = mine.exercise().activities().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
        step(mine, label);
        List<Select<String>> selects = selects();
        assertThat(selects).hasSameSizeAs(label.targets());
        for (int i = 0; i < selects.size(); i++) {
            String step = label.step(label.targets().get(i));
            selects.get(i)
                    .setValue(((Answer.Chosen) mine.expected(step).orElseThrow().first())
                            .ids()
                            .iterator()
                            .next());
        }
        press("Check");
        assertThat(Focused.now())
                .hasValueSatisfying(said -> assertThat(text(said)).contains("Right."))
                .containsInstanceOf(FeedbackBox.class);
    }

    @SuppressWarnings("unchecked")
    private List<Select<String>> selects() {
        return find(Select.class).all().stream()
                .filter(select -> select.getParent()
                        .filter(parent -> parent.hasClassName("target-line"))
                        .isPresent())
                .map(select -> (Select<String>) select)
                .toList();
    }

    @Test
    void whatTheFirstTryOfALabelCountsIsSaidOnceForAll() {
        Variant mine = open(NUMBERS);
        Label label = mine.exercise().activities().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(label.targets()).hasSizeGreaterThan(1);
        step(mine, label);
        assertThat(stakes()).hasSize(1);
    }

    private List<Stake> stakes() {
        return find(Stake.class).all().stream().filter(Component::isVisible).toList();
    }

    private Variant open(String id) {
        navigate("lesson/" + id, LessonView.class);
        Exercise exercise = courseware.catalog().exercise(id).orElseThrow();
        return VariantFactory.variant(exercise, Math.floorMod(Seeds.mix(me.id(), id), exercise.pool()));
    }

    private void step(Variant mine, Activity activity) {
        press(String.valueOf(mine.exercise().activities().indexOf(activity) + 1));
        assertThat(Focused.now()).containsInstanceOf(H2.class);
    }

    private void press(String button) {
        press(find(Button.class).withPropertyValue(Button::getText, button).single());
    }

    /** Forgets what had the focus before. */
    private void press(Button button) {
        Focused.now();
        test(button).click();
    }
}
