package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.component.RecordPane;
import dev.pagewalk.ui.component.StackPane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The machine beside a lesson says what happened, and whose things it shows. */
class MachinePanelTest extends ViewTest {

    @Autowired
    private Lessons lessons;

    @Autowired
    private KindViews kinds;

    private long me;
    private LessonSession session;
    private MachinePanel panel;

    @BeforeEach
    void signIn() {
        me = signInAsGuest().id();
        speak(Locale.ENGLISH);
    }

    private void open(String lesson) {
        session = lessons.open(me, lesson).orElseThrow();
        panel = new MachinePanel(session, kinds);
        UI.getCurrent().add(panel);
    }

    private void show(Activity activity) {
        panel.show(activity);
        waitUntil(() -> !session.desk().busy());
    }

    private Activity activity(String id) {
        return session.exercise().activity(id).orElseThrow();
    }

    private static Stream<Component> below(Element element) {
        return Stream.concat(
                element.getComponent().stream(), element.getChildren().flatMap(MachinePanelTest::below));
    }

    private Stream<Component> classed(String name) {
        return below(panel.getElement()).filter(component -> component.hasClassName(name));
    }

    private Component call(String line) {
        int before = (int) classed("console-call").count();
        TextField field = below(panel.getElement())
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        field.setValue(line);
        below(panel.getElement())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Run"))
                .findFirst()
                .orElseThrow()
                .click();
        waitUntil(() -> classed("console-call").count() > before);
        return classed("console-call").findFirst().orElseThrow();
    }

    @Test
    void anAccessViolationInTheCallLineIsBadAndSaysWhatWasAccessed() {
        open("m5-virtual-alloc/reserve-commit-touch");
        show(session.exercise().activities().stream()
                .filter(kinds::calls)
                .findFirst()
                .orElseThrow());

        Component bad = call("*(int *)0x12345678 = 1");
        assertThat(bad.getElement().getAttribute("data-good")).isEqualTo("false");
        assertThat(text(bad)).contains("0xC0000005", "0x12345678").doesNotContain("last error");

        Component good = call("6 * 7");
        assertThat(good.getElement().getAttribute("data-good")).isEqualTo("true");
        assertThat(text(good)).contains("= 42");
    }

    @Test
    void whatIsToBePredictedCannotBeTriedInTheCallLineBefore() {
        open("m5-virtual-alloc/5-1-reserve");
        show(activity("big"));
        assertThat(classed("console")).isNotEmpty().noneMatch(Component::isVisible);
        show(session.exercise().activities().stream()
                .filter(kinds::calls)
                .findFirst()
                .orElseThrow());
        assertThat(classed("console")).isNotEmpty().allMatch(Component::isVisible);
    }

    @Test
    void withTwoProcessesThePanelSaysWhoseThingsItShows() {
        open("m1-address-space/1-3-two-processes");
        show(activity("two"));
        waitUntil(() -> text(panel).contains("This is process"));

        int current = session.desk().snapshot().process();
        assertThat(text(panel)).contains("This is process " + current);

        panel.run(activity("read"));
        waitUntil(() -> text(panel).contains("This is process 2"));
        Optional<String> second = session.desk().program(2);
        assertThat(second).isPresent();
        assertThat(classed("listing").map(ViewTest::text))
                .first()
                .asString()
                .contains(second.orElseThrow().strip().lines().findFirst().orElseThrow());
    }

    @Test
    void aProgramToBeWrittenHasNoMachineBeforeItRuns() {
        open("m10-mapped-files/10-5-close");
        Optional<Activity> written =
                session.exercise().activities().stream().filter(kinds::edits).findFirst();
        assertThat(written).isPresent();

        show(written.orElseThrow());
        waitUntil(() -> classed("machine-none").allMatch(Component::isVisible));

        assertThat(classed("machine-none")).allMatch(Component::isVisible);
    }

    @Test
    void anAddressThatLeadsNowhereIsPlainText() {
        open("m4-faults/4-1-four-steps");
        show(session.exercise().activities().getFirst());
        waitUntil(() -> regions().contains("cells"));

        assertThat(regions()).contains("\"addresses\":[null,").doesNotContainPattern("\"addresses\":\\[[0-9]");
    }

    @Test
    void allViewsAreThereOnceNothingIsAskedThatTheyWouldTell() {
        open("m2-regions-pages/2-1-page-and-granularity");
        show(activity("two-units"));
        assertThat(further().isVisible()).isFalse();

        for (String id : List.of("first", "second", "crooked")) {
            activity(id).steps().forEach(step -> session.show(activity(id), step));
        }
        panel.offerMore();
        assertThat(further().isVisible()).isTrue();
        assertThat(below(further().getElement()).filter(StackPane.class::isInstance))
                .isEmpty();

        further().setOpened(true);
        assertThat(below(further().getElement()).filter(StackPane.class::isInstance))
                .hasSize(1);
    }

    private FurtherLook further() {
        return below(panel.getElement())
                .filter(FurtherLook.class::isInstance)
                .map(FurtherLook.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String regions() {
        return below(panel.getElement())
                .filter(RecordPane.class::isInstance)
                .map(records -> String.valueOf(records.getElement().getPropertyRaw("view")))
                .findFirst()
                .orElse("");
    }
}
