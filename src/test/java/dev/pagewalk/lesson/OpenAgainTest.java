package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Accounts;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.KeptDraw;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Trials;
import dev.pagewalk.course.Versions;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer.Number;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.exercise.version.KeptJson;
import dev.pagewalk.ui.AppTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An attempt that is opened again: after an update of Pagewalk, when nothing of it works any more, on two pages at once. */
@AppTest
class OpenAgainTest {

    private static final String STEP = "size.bytes";

    @Autowired
    Progress progress;

    @Autowired
    Versions versions;

    @Autowired
    Trials trials;

    @Autowired
    Accounts accounts;

    @Autowired
    Desks desks;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    EditedCourse course;
    Lessons lessons;
    String id;
    long ada;

    @BeforeEach
    void aCourse() throws IOException {
        course = new EditedCourse(folder, trials, versions);
        course.list("a");
        course.write("a", "First");
        id = course.path("a");
        ada = accounts.newGuest().person().id();
        serve();
    }

    @AfterEach
    void close() {
        course.close();
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
        serve();

        LessonSession today = open();

        assertThat(today.changes()).isEqualTo(Changes.STARTED_AGAIN);
        assertThat(attempt().id()).isNotEqualTo(broken);
        assertThat(verdict(today, pages() * 4096)).isEqualTo(Verdict.RIGHT);
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

    private void serve() {
        lessons = new Lessons(course.serve(new TrialPolicy("first", "")), progress, versions, accounts, desks);
    }

    private void anotherEngineExpected(Attempt attempt, long bytes) {
        Expected kept = attempt.draw().orElseThrow().draw().expected().get(STEP);
        database.update(
                "update draw set engine = 'of last year', expected = ? where attempt_id = ?",
                KeptJson.expected(Map.of(STEP, new Expected(List.of(new Number(bytes)), kept.wrong()))),
                attempt.id());
    }

    private LessonSession open() {
        return lessons.open(ada, id).orElseThrow();
    }

    private Attempt attempt() {
        return progress.latest(ada, List.of(id)).orElseThrow();
    }

    private long pages() {
        return (Long)
                attempt().draw().orElseThrow().draw().parameters().get("pages").plain();
    }

    private static Verdict verdict(LessonSession session, long bytes) {
        Activity size = session.exercise().activity("size").orElseThrow();
        assertThat(session.submit(size, STEP, bytes + "")).isInstanceOf(Submitted.Recorded.class);
        return session.state(STEP).latest().orElseThrow().grade().verdict();
    }
}
