package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.KeptDraw;
import dev.pagewalk.course.Mastery;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer.Number;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.version.KeptJson;
import dev.pagewalk.people.Role;
import dev.pagewalk.ui.AppTest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of students' work while exercises are edited, renamed, broken and taken away. */
@AppTest
class KeptVersionsTest extends AdaInEditedCourse {

    private static final TrialPolicy TRIED = new TrialPolicy("pool", "");

    @Autowired
    Clock clock;

    @Test
    void anEditLeavesAnAttemptWithItsTextItsNumbersItsMachineAndItsMarks() throws Exception {
        serve(AT_ONCE);
        LessonSession before = open();
        long pages = pages();
        assertThat(verdict(before, pages)).isEqualTo(Verdict.WRONG);
        before.saveDraft("note", "half a thought");

        edit("Second", Map.of("pages * PAGE_SIZE", "pages * 2", "from: 2, to: 900", "from: 1000, to: 2000"));
        LessonSession after = open();

        assertThat(after.changes()).isEqualTo(Changes.NEWER);
        assertThat(text(after)).isEqualTo(text(before)).contains("First");
        assertThat(pages()).isEqualTo(pages);
        assertThat(after.state(STEP)).isEqualTo(before.state(STEP));
        assertThat(after.draft("note")).isEqualTo("half a thought");
        assertThat(after.begin(size(after)).pageTables().cr3())
                .isEqualTo(before.begin(size(before)).pageTables().cr3());
        assertThat(after.begin(size(after)).counters())
                .isEqualTo(before.begin(size(before)).counters());
        assertThat(verdict(after, pages * 2)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(after, pages * 4096)).isEqualTo(Verdict.RIGHT);
        assertThat(progress.attempts(ada, id)).hasSize(1);
    }

    @Test
    void startingAgainGivesTheContentOfTodayAndKeepsTheEarlierAttempt() throws Exception {
        serve(AT_ONCE);
        submit(open(), pages() * 4096);
        edit("Second", Map.of("pages * PAGE_SIZE", "pages * 2"));

        lessons.again(ada, id);
        LessonSession again = open();

        assertThat(again.changes()).isEqualTo(Changes.NONE);
        assertThat(text(again)).contains("Second");
        assertThat(again.state(STEP).answers()).isEmpty();
        assertThat(verdict(again, pages() * 2)).isEqualTo(Verdict.RIGHT);
        assertThat(progress.attempts(ada, id)).hasSize(2);
        assertThat(progress.attempts(ada, id).getFirst().answers()).hasSize(1);
    }

    @Test
    void whoBeginsAfterTheEditGetsTheEdit() throws Exception {
        serve(AT_ONCE);
        edit("Second", Map.of());

        LessonSession session = open();

        assertThat(text(session)).contains("Second");
        assertThat(session.changes()).isEqualTo(Changes.NONE);
    }

    @Test
    void anEditThatIsTakenBackLeavesNothingToTell() throws Exception {
        serve(AT_ONCE);
        open();
        edit("Second", Map.of());
        assertThat(open().changes()).isEqualTo(Changes.NEWER);
        edit("First", Map.of());
        assertThat(open().changes()).isEqualTo(Changes.NONE);
    }

    @Test
    void aFolderThatMovesKeepsItsHistoryByItsId() throws Exception {
        serve(AT_ONCE);
        submit(open(), pages() * 4096);

        course.move("a", "moved");
        course.write("moved", "Second", Map.of("format: 1", "format: 1\nid: " + id));
        course.list("moved");
        EditedCourse.until(
                () -> courseware.catalog().exercise(course.path("moved")).isPresent());

        assertThat(open().state(STEP).settled()).isTrue();
        assertThat(lessons.open(ada, course.path("moved"))
                        .orElseThrow()
                        .state(STEP)
                        .settled())
                .isTrue();
        assertThat(progress(id)).isEqualTo(Map.of(STEP, 1.0));
    }

    @Test
    void aNewIdKeepsTheHistoryOfItsAliasesAndRenamedStepsThatOfTheirOldNames() throws Exception {
        serve(AT_ONCE);
        submit(open(), pages() * 4096);
        String now = course.path("moved");

        course.move("a", "moved");
        course.write(
                "moved",
                "Second",
                Map.of(
                        "format: 1",
                        "format: 1\naliases: [" + id + "]\nrenamed: {size.bytes: size.length}",
                        "id: bytes",
                        "id: length"));
        course.list("moved");
        EditedCourse.until(() -> courseware.catalog().exercise(now).isPresent());

        assertThat(progress(now)).isEqualTo(Map.of("size.length", 1.0));
        LessonSession old = lessons.open(ada, now).orElseThrow();
        assertThat(old.changes()).isEqualTo(Changes.NEWER);
        assertThat(old.state(STEP).settled()).isTrue();
        assertThat(lessons.open(ada, id).orElseThrow().state(STEP).settled())
                .as("a link to the old id")
                .isTrue();
        lessons.again(ada, now);
        assertThat(lessons.open(ada, now).orElseThrow().state("size.length").answers())
                .isEmpty();
        assertThat(progress(now)).as("what was achieved").isEqualTo(Map.of("size.length", 1.0));
    }

    @Test
    void whatWasMissedInPracticeIsStillToBeReviewedUnderTheNewNameOfItsActivity() throws Exception {
        serve(AT_ONCE);
        var practice = new Practice(courseware, progress, lessons, clock);
        Exercise exercise = courseware.catalog().exercise(id).orElseThrow();
        Activity size = exercise.activity("size").orElseThrow();
        LessonSession round = practice.open(ada, new Skill(exercise, size, Mastery.NONE));
        assertThat(verdict(round, 1)).isEqualTo(Verdict.WRONG);
        assertThat(practice.upcoming(ada)).extracting(next -> next.skill().id()).containsExactly(id + "#size");

        edit("Second", Map.of("format: 1", "format: 1\nrenamed: {size.bytes: big.bytes}", "id: size", "id: big"));

        assertThat(practice.upcoming(ada)).extracting(next -> next.skill().id()).containsExactly(id + "#big");
    }

    @Test
    void aBrokenEditLeavesTheLastGoodVersionAlsoAfterARestart() throws Exception {
        serve(TRIED);
        EditedCourse.until(() -> given("First"));
        submit(open(), pages() * 4096);

        course.write("a", "Broken", Map.of("pages * PAGE_SIZE", "page * PAGE_SIZE"));
        EditedCourse.until(() -> !courseware.problems().isEmpty());
        assertThat(given("First")).isTrue();
        assertThat(open().changes()).isEqualTo(Changes.NONE);

        serve(TRIED);
        assertThat(given("First")).as("after a restart").isTrue();
        assertThat(courseware.problems()).hasSize(1);
        assertThat(open().changes()).isEqualTo(Changes.NONE);
        assertThat(open().state(STEP).settled()).isTrue();
        long bob = accounts.newGuest().person().id();
        assertThat(text(lessons.open(bob, id).orElseThrow())).contains("First");
    }

    @Test
    void whatOnlyItsFirstNumbersBreakLeavesTheLastGoodVersionAlsoAfterARestart() throws Exception {
        serve(TRIED);
        EditedCourse.until(() -> given("First"));

        course.write("a", "Broken", Map.of("pages * PAGE_SIZE", "pages / (pages - pages)"));
        EditedCourse.until(() -> !courseware.problems().isEmpty());
        assertThat(given("First")).isTrue();

        serve(TRIED);
        assertThat(given("First")).as("after a restart").isTrue();
        assertThat(courseware.problems()).isNotEmpty();
    }

    @Test
    void anExerciseThatIsTakenAwayCanBeGoneOnWithByWhoBeganIt() throws Exception {
        course.write("b", "Other");
        course.list("a", "b");
        serve(AT_ONCE);
        submit(open(), pages() * 4096);
        long pages = pages();

        course.list("b");
        EditedCourse.until(() -> courseware.catalog().exercise(id).isEmpty());

        LessonSession session = open();
        assertThat(session.changes()).isEqualTo(Changes.WITHDRAWN);
        assertThat(session.state(STEP).settled()).isTrue();
        assertThat(verdict(session, pages * 4096)).isEqualTo(Verdict.RIGHT);
        long bob = accounts.newGuest().person().id();
        assertThat(lessons.open(bob, id)).isEmpty();
        lessons.again(ada, id);
        assertThat(progress.attempts(ada, id)).hasSize(1);
    }

    @Test
    void anAttemptOfTheFirstReleaseAtUnknownContentStartsAgainAndKeepsItsMarks() {
        long former = formerAttempt("0123456789abcdef0123456789abcdef", 5);
        serve(AT_ONCE);

        LessonSession session = open();

        assertThat(session.changes()).isEqualTo(Changes.STARTED_AGAIN);
        assertThat(session.state(STEP).answers()).isEmpty();
        List<Attempt> all = progress.attempts(ada, id);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().id()).isEqualTo(former);
        assertThat(all.getFirst().answers()).hasSize(1);
        assertThat(all.getLast().number()).as("other numbers").isEqualTo(6);
        assertThat(progress(id)).isEqualTo(Map.of(STEP, 1.0));
        assertThat(open().changes()).as("told once").isEqualTo(Changes.NONE);
        assertThat(progress.attempts(ada, id)).hasSize(2);
    }

    @Test
    void anAttemptOfTheFirstReleaseAtTheSameFilesGoesOn() {
        serve(AT_ONCE);
        Exercise exercise = courseware.catalog().exercise(id).orElseThrow();
        long former = formerAttempt(exercise.content().formerHash(), 3);
        serve(AT_ONCE);

        LessonSession session = open();

        assertThat(session.changes()).isEqualTo(Changes.NONE);
        assertThat(session.state(STEP).settled()).isTrue();
        Attempt attempt = progress.latest(ada, List.of(id)).orElseThrow();
        assertThat(attempt.id()).isEqualTo(former);
        assertThat(attempt.version()).contains(exercise.hash());
        KeptDraw draw = attempt.draw().orElseThrow();
        assertThat(draw.reason()).isEqualTo(KeptDraw.Reason.ADOPTED);
        assertThat(draw.draw().machineSeed()).isZero();
        assertThat(draw.draw().variant()).isEqualTo(3);
        assertThat(verdict(session, pages() * 4096)).isEqualTo(Verdict.RIGHT);
        open();
        assertThat(draws(attempt.id())).as("adopted once").hasSize(1);
    }

    @Test
    void numbersThatCannotBeBroughtBackAreReplacedAndTheWorkStays() {
        serve(AT_ONCE);
        LessonSession before = open();
        submit(before, pages() * 4096);
        before.saveDraft("note", "half a thought");
        before.takeHint(STEP);
        Attempt attempt = progress.latest(ada, List.of(id)).orElseThrow();
        // as if the machine of today couldn't do what that of then did
        database.update("update draw set parameters = '{}' where attempt_id = ?", attempt.id());

        LessonSession after = open();

        assertThat(after.changes()).isEqualTo(Changes.REDRAWN);
        assertThat(after.state(STEP).settled()).isTrue();
        assertThat(after.state(STEP).hints()).isEqualTo(1);
        assertThat(after.draft("note")).isEqualTo("half a thought");
        assertThat(progress.attempts(ada, id)).hasSize(1);
        List<Map<String, Object>> draws = draws(attempt.id());
        assertThat(draws).hasSize(2);
        assertThat(draws.getFirst()).containsEntry("reason", "FIRST").containsEntry("why", null);
        assertThat(draws.getLast()).containsEntry("reason", "BROKEN");
        assertThat(draws.getLast().get("why")).asString().contains("pages");
        assertThat(draws.getLast().get("variant")).isNotEqualTo(draws.getFirst().get("variant"));
        assertThat(verdict(after, pages() * 4096)).isEqualTo(Verdict.RIGHT);
        assertThat(open().changes()).as("told once").isEqualTo(Changes.NONE);
        assertThat(draws(attempt.id())).hasSize(2);
    }

    @Test
    void whatTheAnswersCameToWhenTheNumbersWereDrawnWins() {
        serve(AT_ONCE);
        open();
        long pages = pages();
        Attempt attempt = progress.latest(ada, List.of(id)).orElseThrow();
        Draw drawn = attempt.draw().orElseThrow().draw();
        assertThat(drawn.expected().get(STEP).first()).isEqualTo(new Number(pages * 4096));
        database.update(
                "update draw set expected = ? where attempt_id = ?",
                KeptJson.expected(Map.of(
                        STEP, new Expected(List.of(new Number(123_456)), Map.of("C4", List.of(new Number(77)))))),
                attempt.id());

        LessonSession session = open();

        assertThat(session.changes()).isEqualTo(Changes.NONE);
        assertThat(verdict(session, pages * 4096)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(session, 77)).isEqualTo(Verdict.WRONG);
        assertThat(session.state(STEP).latest().orElseThrow().grade().misconception())
                .isEqualTo("C4");
        assertThat(verdict(session, 123_456)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void whoWritesExercisesGetsTheEditAtOnceAndStudentsOnceThePoolWasTried() throws Exception {
        long iris = accounts.demoAccounts().getLast().id();
        assertThat(accounts.find(iris).orElseThrow().role()).isEqualTo(Role.INSTRUCTOR);
        serve(TRIED);
        EditedCourse.until(() -> given("First"));
        LessonSession adas = open();
        assertThat(text(lessons.open(iris, id).orElseThrow())).contains("First");

        course.write("a", "Second", Map.of("pool: 6", "pool: 10000"));
        EditedCourse.until(() -> edited("Second"));

        assertThat(text(lessons.open(iris, id).orElseThrow())).contains("Second");
        assertThat(lessons.open(iris, id).orElseThrow().changes()).isEqualTo(Changes.NONE);
        assertThat(given("First")).isTrue();
        assertThat(open().changes()).isEqualTo(Changes.NONE);
        long bob = accounts.newGuest().person().id();
        assertThat(text(lessons.open(bob, id).orElseThrow())).contains("First");

        course.write("a", "Third");
        EditedCourse.until(() -> given("Third"));
        assertThat(open().changes()).isEqualTo(Changes.NEWER);
        assertThat(text(open())).isEqualTo(text(adas));
    }

    private void edit(String title, Map<String, String> changes) throws Exception {
        course.write("a", title, changes);
        EditedCourse.until(() -> given(title));
    }

    private boolean given(String title) {
        return courseware.catalog().exercise(id).stream().anyMatch(exercise -> isCalled(exercise, title));
    }

    private boolean edited(String title) {
        return courseware.edited().exercise(id).stream().anyMatch(exercise -> isCalled(exercise, title));
    }

    private boolean isCalled(Exercise exercise, String title) {
        return exercise.title(Locale.ENGLISH).equals(course.title("a", title));
    }

    private static String text(LessonSession session) {
        return session.text(size(session), "", Locale.ENGLISH).orElseThrow();
    }

    private static void submit(LessonSession session, long bytes) {
        assertThat(verdict(session, bytes)).isEqualTo(Verdict.RIGHT);
    }

    private Map<String, Double> progress(String exercise) {
        return new Practice(courseware, progress, lessons, clock)
                .progress(ada)
                .get(exercise)
                .scores();
    }

    private List<Map<String, Object>> draws(long attempt) {
        return database.queryForList("select * from draw where attempt_id = ? order by ordinal", attempt);
    }

    /** What the first release left behind: a right answer. */
    private long formerAttempt(String contentHash, long number) {
        database.update("""
                insert into attempt (account_id, exercise_id, ordinal, content_hash, engine_version, variant_seed,
                    started_at, last_step, last_seen_at)
                values (?, ?, 1, ?, '1', ?, timestamp with time zone '2026-01-02 03:04:05+00', 'size',
                    timestamp with time zone '2026-01-02 03:05:05+00')""", ada, id, contentHash, number);
        long attempt = progress.latest(ada, List.of(id)).orElseThrow().id();
        database.update("""
                insert into answer (attempt_id, step_id, try_number, given, score, hints_taken, answered_at, engine,
                    verdict, raw_score, credit, findings)
                values (?, ?, 1, '8192', 1, 0, timestamp with time zone '2026-01-02 03:05:05+00', '1',
                    'RIGHT', 1, 1, '[]')""", attempt, STEP);
        return attempt;
    }
}
