package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.kind.build.Build;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.ui.ViewTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said about a state that was built is about one machine, and goes when that goes. */
class BuildViewTest extends ViewTest {

    private static final String RESERVE = "m5-virtual-alloc/5-1-reserve";

    @Autowired
    Courseware courseware;

    @Test
    void aFreshMachineHasReachedNothingYet() {
        signInAsGuest();
        LessonView view = open();
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Call line")
                        .single())
                .setValue("GetLastError()");
        press("Run");
        waitUntil(() -> text(view).contains("last error"));
        press("Check the machine");
        assertThat(marks()).contains("not yet").doesNotContain("to do");
        assertThat(said()).isPresent();

        press("Start over with a fresh machine");
        assertThat(marks()).isNotEmpty().containsOnly("to do");
        assertThat(said()).isEmpty();

        open();
        assertThat(marks()).as("when it is opened again").isNotEmpty().containsOnly("to do");
        assertThat(said()).isEmpty();
        press("Check the machine");
        assertThat(said()).as("asked back").isPresent();
    }

    private LessonView open() {
        LessonView view = navigate("lesson/" + RESERVE, LessonView.class);
        List<Activity> all =
                courseware.catalog().exercise(RESERVE).orElseThrow().activities();
        Activity build =
                all.stream().filter(Build.class::isInstance).findFirst().orElseThrow();
        press(String.valueOf(all.indexOf(build) + 1));
        return view;
    }

    private Optional<FeedbackBox> said() {
        return FeedbackBox.first(find(BuildPanel.class).single());
    }

    private List<String> marks() {
        return find(GoalList.class)
                .single()
                .getChildren()
                .map(item -> item.getChildren().findFirst().orElseThrow())
                .map(ViewTest::text)
                .toList();
    }

    private void press(String button) {
        test(find(Button.class).withPropertyValue(Button::getText, button).single())
                .click();
    }
}
