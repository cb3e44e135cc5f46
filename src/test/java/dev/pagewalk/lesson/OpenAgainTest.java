package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.KeptDraw;
import dev.pagewalk.exercise.Answer.Number;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.WorksAtFirst;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.exercise.version.KeptJson;
import dev.pagewalk.ui.AppTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attempt that is opened again: after an update of Pagewalk, when nothing of it works, on two pages at once. */
@AppTest
class OpenAgainTest extends AdaInEditedCourse {

    @BeforeEach
    void served() {
        serve(AT_ONCE);
    }

    @Test
    void onAnEngineWhoseMachineShowsSomethingElseAnswersComeToWhatIsSeen() {
        open();
        Attempt begun = attempt();
        anotherEngineExpected(begun, 123_456);

        LessonSession today = open();

        assertThat(today.changes()).isEqualTo(Changes.RECOMPUTED);
        assertThat(verdict(today, 123_456)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(today, pages() * 4096)).isEqualTo(Verdict.RIGHT);
        KeptDraw draw = attempt().draw().orElseThrow();
        assertThat(draw.reason()).isEqualTo(KeptDraw.Reason.ENGINE);
        assertThat(draw.engine()).isEqualTo(EngineIdentity.present());
        assertThat(draw.draw().parameters())
                .isEqualTo(begun.draw().orElseThrow().draw().parameters());
        assertThat(open().changes()).as("told once").isEqualTo(Changes.NONE);
    }

    /** Some keys of its tasks look like the end of a path; in a lesson everything is told. */
    @Test
    void aTaskOfHomeworkIsNoLesson() {
        open();
        database.update(
                "update attempt set exercise_id = 'homework 7 a/1' where id = ?",
                attempt().id());

        assertThat(lessons.open(ada, "homework 7 a/1")).isEmpty();
    }

    @Test
    void onAnEngineThatShowsTheSameNothingChanges() {
        open();
        long draw = attempt().draw().orElseThrow().id();
        anotherEngineExpected(attempt(), pages() * 4096);

        assertThat(open().changes()).isEqualTo(Changes.NONE);
        assertThat(attempt().draw().orElseThrow().id()).isEqualTo(draw);
    }

    @Test
    void anAttemptOfWhichNothingWorksAnyMoreGivesWayToTheExerciseOfToday() throws Exception {
        open();
        long broken = attempt().id();
        database.update("update draw set parameters = '{}' where attempt_id = ?", broken);
        database.update(
                "update content_text set content = replace(content, 'pages * PAGE_SIZE', 'pages / (pages - pages)')");
        course.write("a", "Second");
        serve(AT_ONCE);

        LessonSession today = open();

        assertThat(today.changes()).isEqualTo(Changes.STARTED_AGAIN);
        assertThat(attempt().id()).isNotEqualTo(broken);
        assertThat(verdict(today, pages() * 4096)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void whatNoNumbersCanBeDrawnOfIsBroken() throws Exception {
        Exercise exercise = courseware.catalog().exercise(id).orElseThrow();
        course.write(
                "a",
                "Broken",
                Map.of(
                        "pool: 6",
                        "pool: 600",
                        "pages * PAGE_SIZE",
                        WorksAtFirst.formula(exercise, Courseware.TRIED_ON_LOADING)));
        serve(AT_ONCE);

        assertThatExceptionOfType(ExerciseBroken.class)
                .isThrownBy(() -> IntStream.range(0, 5)
                        .forEach(
                                one -> lessons.open(accounts.newGuest().person().id(), id)))
                .withMessageContaining(id);
    }

    @Test
    void helpTakenOnOnePageCountsOnTheOther() {
        LessonSession one = open();
        LessonSession other = open();
        one.takeHint(STEP);

        assertThat(verdict(other, pages() * 4096)).isEqualTo(Verdict.RIGHT);

        assertThat(other.state(STEP).latest().orElseThrow().credit()).isEqualTo(0.5);
    }

    @Test
    void whatWasRightOnOnePageStaysRightOnTheOther() {
        LessonSession one = open();
        LessonSession other = open();
        assertThat(verdict(one, pages() * 4096)).isEqualTo(Verdict.RIGHT);

        assertThat(verdict(other, 5)).isEqualTo(Verdict.RIGHT);

        assertThat(attempt().answersTo(STEP)).hasSize(1);
    }

    private void anotherEngineExpected(Attempt attempt, long bytes) {
        Expected kept = attempt.draw().orElseThrow().draw().expected().get(STEP);
        database.update(
                "update draw set engine = 'of last year', expected = ? where attempt_id = ?",
                KeptJson.expected(Map.of(STEP, new Expected(List.of(new Number(bytes)), kept.wrong()))),
                attempt.id());
    }
}
