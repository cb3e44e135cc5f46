package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.course.CourseView;
import dev.pagewalk.ui.course.LectureView;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a student finds the way: which steps are done, which are open, what tries count. */
class WayThroughTest extends ViewTest {

    private static final String RESERVE = "m5-virtual-alloc/reserve-commit-touch";

    @BeforeEach
    void aStudent() {
        signInAsGuest();
    }

    @Test
    void somethingToReadIsDoneWhenItWasSeenAndTheCoursePageCountsTheSameSteps() {
        LessonView lesson = navigate("lesson/m1-address-space/1-2-partitions", LessonView.class);
        long done = lesson.getElement().getChildren().count() == 0 ? 0 : done(lesson);
        int all = steps();

        CourseView course = navigate(CourseView.class);

        assertThat(text(course)).contains(done + " of " + all + " steps done");
    }

    private static long done(LessonView lesson) {
        return lesson.getElement().getOuterHTML().split("data-state=\"done\"", -1).length - 1L;
    }

    private int steps() {
        return (int) find(Button.class).all().stream()
                .filter(button -> button.getText().matches("[0-9]+"))
                .count();
    }

    @Test
    void theLastStepSaysWhichStepsAreOpenAndLeadsThere() {
        LessonView lesson = navigate("lesson/" + RESERVE, LessonView.class);
        int last = steps();
        press(String.valueOf(last));
        assertThat(text(lesson)).contains("Still open");
        Button open = find(Button.class)
                .withCondition(button -> button.getText().matches("Step [0-9]+: .+"))
                .all()
                .getFirst();
        String number = open.getText().replaceAll("Step ([0-9]+):.*", "$1");
        test(open).click();
        assertThat(headings()).contains("Step " + number + " of " + last);
        speak(Locale.CHINESE);
        assertThat(headings()).contains("第 " + number + " 步，共 " + last + " 步");
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    @Test
    void whatATryCountsIsToldBeforeAnswering() {
        LessonView lesson = navigate("lesson/" + RESERVE, LessonView.class);
        boolean told = false;
        for (int step = 1; step <= steps() && !told; step++) {
            press(String.valueOf(step));
            told = text(lesson).contains("A right answer counts 100 %, then 50 %, then 0 %.");
        }
        assertThat(told).isTrue();
        speak(Locale.CHINESE);
        assertThat(text(lesson)).contains("第一次答对得 100%，之后 50%，之后 0%。");
    }

    @Test
    void theLectureShowsWhichLinesAreDone() {
        LectureView lecture = navigate(LectureView.class);
        assertThat(text(lecture)).contains("Not done yet").doesNotContain("✓ Done");
        speak(Locale.CHINESE);
        assertThat(text(lecture)).contains("尚未完成");
    }

    private void press(String button) {
        test(find(Button.class).withPropertyValue(Button::getText, button).single())
                .click();
    }
}
