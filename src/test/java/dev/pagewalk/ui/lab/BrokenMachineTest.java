package dev.pagewalk.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.lesson.BreakableDesks;
import dev.pagewalk.ui.Translations;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.account.CurrentPerson;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lab on a machine that breaks although it must not. */
class BrokenMachineTest extends ViewTest {

    private final BreakableDesks desks = new BreakableDesks();

    @Autowired
    private Drafts drafts;

    @Autowired
    private CurrentPerson person;

    @Autowired
    private Translations translations;

    private LabView lab;

    @BeforeEach
    void openTheLab() {
        signInAsGuest();
        speak(Locale.ENGLISH);
        lab = new LabView(desks, drafts, person, translations);
        UI.getCurrent().add(lab);
    }

    private NativeButton button(String label) {
        return below(lab.getElement())
                .flatMap(element -> element.getComponent().stream())
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> text(button).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(BrokenMachineTest::below));
    }

    private void press(String label) {
        NativeButton button = button(label);
        assertThat(button.isEnabled()).as(label).isTrue();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private void expect(String text) {
        waitUntil(() -> text(lab).contains(text));
        assertThat(text(lab)).contains(text);
    }

    @Test
    void theLabIsIdleSaysSoCalmlyAndRunsAgain() {
        desks.breakNext();
        press("Run");

        expect("Something went wrong on our side, not in your program");
        assertThat(text(lab)).containsPattern("tell us this number: [0-9A-F]{8}");
        assertThat(button("Stop").isEnabled()).isFalse();
        assertThat(below(lab.getElement()).filter(element -> element.hasAttribute("aria-busy")))
                .isEmpty();
        press("Run");
        expect("Ended with exit code 0");
    }

    @Test
    void aProgramThatWasLoadedIsLoadedAgain() {
        press("Step");
        expect("Paused before line 8");
        desks.breakNext();
        press("Over");
        expect("Something went wrong on our side");

        press("Step");

        expect("Paused before line 8");
    }

    @Test
    void itIsSaidInChineseToo() {
        speak(Locale.CHINESE);
        desks.breakNext();
        press("运行");

        expect("是我们这边出了问题，与你的程序无关");
    }
}
