package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.kind.build.Build;
import dev.pagewalk.lesson.BreakableDesks;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.ui.ViewTest;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lesson on a machine that breaks although it must not. */
class BrokenMachineTest extends ViewTest {

    private static final String SORRY = "Something went wrong on our side";

    private final BreakableDesks desks = new BreakableDesks();

    @Autowired
    private Courseware courseware;

    @Autowired
    private Progress progress;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private KindViews kinds;

    private LessonSession session;
    private MachinePanel panel;

    @BeforeEach
    void openALesson() {
        long me = signInAsGuest().id();
        speak(Locale.ENGLISH);
        session = desks.lessons(courseware, progress, drafts, versions, accounts)
                .open(me, "m5-virtual-alloc/reserve-commit-touch")
                .orElseThrow();
        panel = new MachinePanel(session, kinds);
        UI.getCurrent().add(panel);
    }

    private static Stream<Component> below(Element element) {
        return Stream.concat(
                element.getComponent().stream(), element.getChildren().flatMap(BrokenMachineTest::below));
    }

    private <T extends Component> Stream<T> all(Class<T> type) {
        return below(panel.getElement()).filter(type::isInstance).map(type::cast);
    }

    private Button button(String label) {
        return all(Button.class)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private boolean sorry() {
        return below(panel.getElement())
                .filter(component -> component.hasClassName("machine-broke"))
                .allMatch(component -> component.isVisible() && text(component).contains(SORRY));
    }

    private Activity build() {
        return session.exercise().activities().stream()
                .filter(Build.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStudentIsToldWithANumberAndGetsTheMachineBack() {
        desks.breakNext();
        panel.show(build());
        waitUntil(this::sorry);
        assertThat(sorry()).isTrue();
        assertThat(text(panel)).containsPattern("tell us this number: [0-9A-F]{8}");

        button("Bring the machine here again").click();

        waitUntil(() -> !sorry());
        assertThat(sorry()).isFalse();
        assertThat(session.desk().snapshot()).isNotEqualTo(session.begin(build()));
        assertThat(session.desk().busy()).isFalse();
    }

    @Test
    void afterACallThatBrokeTheMachineTheNextOneWaitsUntilItIsBack() {
        panel.show(build());
        waitUntil(() -> !session.desk().busy());
        TextField line = all(TextField.class).findFirst().orElseThrow();
        desks.breakNext();
        line.setValue("1 + 1");
        button("Run").click();
        waitUntil(this::sorry);
        assertThat(sorry()).isTrue();
        assertThat(line.isEnabled()).isFalse();

        button("Start over with a fresh machine").click();

        waitUntil(() -> !sorry());
        assertThat(line.isEnabled()).isTrue();
        line.setValue("1 + 1");
        button("Run").click();
        waitUntil(() -> text(panel).contains("= 2"));
        assertThat(text(panel)).contains("= 2");
    }
}
