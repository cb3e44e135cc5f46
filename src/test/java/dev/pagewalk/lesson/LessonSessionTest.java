package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.ui.AppTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class LessonSessionTest {

    private static final String WALK = "m3-page-tables/translate-by-hand";
    private static final String RESERVE = "m5-virtual-alloc/reserve-commit-touch";

    @Autowired
    Lessons lessons;

    @Autowired
    Accounts accounts;

    @Autowired
    Progress progress;

    long ada;

    @BeforeEach
    void aStudent() {
        ada = accounts.newGuest().person().id();
    }

    @Test
    void everythingIsThereAgainWhenTheLessonIsOpenedAnew() {
        LessonSession first = open(RESERVE);
        Activity quiz = first.exercise().activity("quiz-release").orElseThrow();
        await(listener -> first.visit(quiz, listener));
        first.submit(quiz, "quiz-release", "freed");
        first.saveDraft("reserve.ram", "4711");

        LessonSession again = open(RESERVE);

        assertThat(again.resume()).isEqualTo(quiz);
        assertThat(again.draft("reserve.ram")).isEqualTo("4711");
        Answer answer = again.state("quiz-release").latest().orElseThrow();
        assertThat(answer.given()).isEqualTo("freed");
        assertThat(answer.grade().misconception()).isEqualTo("C7");
        assertThat(again.settled(quiz)).isFalse();
    }

    @Test
    void whatCannotBeReadIsNotATry() {
        LessonSession session = open(WALK);
        Activity walk = walk(session);

        Submitted asked = session.submit(walk, "walk.directoryIndex", "498 + 10");
        Submitted refused = session.submit(walk, "walk.directoryIndex", "what?");
        Submitted fault = session.submit(walk, "walk.directoryIndex", "fault");

        assertThat(asked).isEqualTo(new Submitted.AskedBack(AnswerReading.Unreadable.of(AnswerReading.Why.BARE)));
        assertThat(refused).isInstanceOf(Submitted.AskedBack.class);
        assertThat(fault).isInstanceOf(Submitted.AskedBack.class);
        assertThat(session.state("walk.directoryIndex").answers()).isEmpty();
    }

    @Test
    void errorsAreCarriedForwardFromWhatWasRecorded() {
        LessonSession session = open(WALK);
        Activity walk = walk(session);
        long cr3 = session.directory(walk).value();
        session.submit(walk, "walk.directoryIndex", "0x3FE");
        session.submit(walk, "walk.pdeAddress", "0x%X".formatted(cr3 + 4 * 0x3FE));

        assertThat(session.state("walk.directoryIndex").settled()).isFalse();
        assertThat(session.state("walk.pdeAddress").settled()).isTrue();
        Answer follows = session.state("walk.pdeAddress").latest().orElseThrow();
        assertThat(follows.grade().verdict()).isEqualTo(Verdict.FOLLOWS);
        assertThat(follows.score()).isEqualTo(1);
    }

    @Test
    void whatFollowedFromANumberIsAskedAgainOnceThatNumberWasCorrected() {
        LessonSession session = open(WALK);
        Activity walk = walk(session);
        long cr3 = session.directory(walk).value();
        session.submit(walk, "walk.directoryIndex", "0x3FE");
        session.submit(walk, "walk.pdeAddress", "0x%X".formatted(cr3 + 4 * 0x3FE));

        session.submit(walk, "walk.directoryIndex", "0x3FD");

        assertThat(session.state("walk.pdeAddress").outdated()).isTrue();
        assertThat(session.state("walk.pdeAddress").settled()).isFalse();

        session.submit(walk, "walk.pdeAddress", "0x%X".formatted(cr3 + 4 * 0x3FD));

        assertThat(session.state("walk.pdeAddress").settled()).isTrue();
        assertThat(session.state("walk.pdeAddress").answers()).hasSize(2);
        assertThat(open(WALK).state("walk.pdeAddress").settled()).isTrue();
    }

    @Test
    void whatWasFilledInFromAWrongNumberIsAskedAgainTooAndWhatDoesNotDependOnItStays() {
        LessonSession session = open(WALK);
        Activity walk = walk(session);
        session.submit(walk, "walk.directoryIndex", "0x3FE");
        session.show(walk, "walk.tableIndex");
        session.show(walk, "walk.pdeAddress");
        assertThat(session.state("walk.pdeAddress").settled()).isTrue();

        session.show(walk, "walk.directoryIndex");

        assertThat(session.state("walk.pdeAddress").settled()).isFalse();
        assertThat(session.state("walk.tableIndex").settled()).isTrue();
    }

    @Test
    void aHintHalvesAndADoneStepEarnsNothing() {
        LessonSession session = open(WALK);
        Activity walk = walk(session);
        session.show(walk, "walk.directoryIndex");
        session.takeHint("walk.offset");
        long va = Long.decode(
                session.text(walk, "", Locale.ENGLISH).orElseThrow().replaceAll("(?s).*?`(0x\\w{8})`.*", "$1"));
        session.submit(walk, "walk.offset", "0x%X".formatted(va & 0xFFF));

        assertThat(session.state("walk.directoryIndex").settled()).isTrue();
        assertThat(session.state("walk.directoryIndex").latest().orElseThrow().score())
                .isZero();
        Answer offset = session.state("walk.offset").latest().orElseThrow();
        assertThat(offset.score()).isEqualTo(0.5);
        assertThat(offset.credit()).isEqualTo(0.5);
        assertThat(offset.grade().score()).isEqualTo(1);
    }

    @Test
    void whatGivesTheAnswerAwayIsShownOnlyAfterwards() {
        LessonSession session = open(WALK);
        Activity walk = walk(session);
        assertThat(session.text(walk, "after", Locale.ENGLISH)).isEmpty();
        walk.steps().forEach(step -> session.show(walk, step));
        assertThat(session.text(walk, "after", Locale.ENGLISH)).isPresent();
        assertThat(session.settled(walk)).isTrue();
    }

    @Test
    void theMachineThatWasBuiltIsBuiltAgain() {
        LessonSession session = open(RESERVE);
        Activity build = session.exercise().activity("pages").orElseThrow();
        Outcome begin = await(listener -> session.visit(build, listener));
        String base = session.text(build, "", Locale.ENGLISH).orElseThrow().replaceAll("(?s).*?`(0x\\w{8})`.*", "$1");
        String call = "VirtualAlloc((void *)" + base + ", 1, MEM_COMMIT, PAGE_READWRITE)";
        await(listener -> session.call(build, call, listener));
        session.submit(build, "pages", session.calls(build));

        LessonSession again = open(RESERVE);
        Outcome rebuilt = await(listener -> again.visit(build, listener));

        assertThat(again.state("pages").latest().orElseThrow().grade().findings())
                .contains(new Finding.Goal("first", true));
        assertThat(rebuilt.snapshot().counters().processCommit())
                .isEqualTo(begin.snapshot().counters().processCommit() + 4096);
    }

    @Test
    void theMachineShowsWhatWasPredicted() {
        LessonSession session = open(RESERVE);
        Activity reserve = session.exercise().activity("reserve").orElseThrow();
        Outcome before = await(listener -> session.visit(reserve, listener));
        reserve.steps().forEach(step -> session.submit(reserve, step, "0"));
        Outcome after = await(listener -> session.run(reserve, listener));

        assertThat(after.snapshot().counters().addressSpaceUsed())
                .isGreaterThan(before.snapshot().counters().addressSpaceUsed());
        assertThat(after.snapshot().counters().residentPages())
                .isEqualTo(before.snapshot().counters().residentPages());
        assertThat(session.state("reserve.commit").settled()).isTrue();
        assertThat(session.state("reserve.space").settled()).isFalse();
    }

    @Test
    void aPredictionThatWasSkippedCannotBeEarnedInFullOnceTheMachineHasShownIt() {
        LessonSession session = open(RESERVE);
        Activity reserve = session.exercise().activity("reserve").orElseThrow();
        List<Activity> all = session.exercise().activities();
        Activity later = all.get(all.indexOf(reserve) + 1);
        await(listener -> session.visit(reserve, listener));
        assertThat(session.foreseen(reserve)).isFalse();

        await(listener -> session.visit(later, listener));
        LessonSession again = open(RESERVE);
        await(listener -> again.visit(reserve, listener));
        again.submit(reserve, "reserve.commit", "0");

        assertThat(again.foreseen(reserve)).isTrue();
        Answer known = again.state("reserve.commit").latest().orElseThrow();
        assertThat(known.grade().verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(known.credit()).isEqualTo(0.5);
    }

    @Test
    void aPredictionMadeInTimeCountsInFull() {
        LessonSession session = open(RESERVE);
        Activity reserve = session.exercise().activity("reserve").orElseThrow();
        session.exercise().activities().stream()
                .takeWhile(one -> !one.equals(reserve))
                .forEach(one -> await(listener -> session.visit(one, listener)));
        session.submit(reserve, "reserve.commit", "0");
        assertThat(session.state("reserve.commit").latest().orElseThrow().credit())
                .isEqualTo(1);
    }

    @Test
    void clickingThroughAChoiceCostsMarks() {
        LessonSession session = open(RESERVE);
        Activity quiz = session.exercise().activity("quiz-release").orElseThrow();
        List<String> wrong = session.offered(quiz, "quiz-release").stream()
                .filter(option -> !option.equals("parameter"))
                .toList();
        assertThat(wrong).hasSizeGreaterThan(1);

        session.submit(quiz, "quiz-release", wrong.getFirst());
        session.submit(quiz, "quiz-release", wrong.getFirst());
        assertThat(session.nextTry("quiz-release"))
                .as("the same answer again is no further try")
                .isEqualTo(2);
        session.submit(quiz, "quiz-release", "parameter");

        Answer second = session.state("quiz-release").latest().orElseThrow();
        assertThat(second.grade().score()).as("as graded, kept apart").isEqualTo(1);
        assertThat(second.credit()).isEqualTo(0.5);
        assertThat(second.score()).isEqualTo(0.5);

        LessonSession third =
                lessons.open(accounts.newGuest().person().id(), RESERVE).orElseThrow();
        wrong.forEach(option -> third.submit(quiz, "quiz-release", option));
        third.submit(quiz, "quiz-release", "parameter");
        assertThat(third.settled(quiz)).isTrue();
        assertThat(third.state("quiz-release").latest().orElseThrow().score()).isZero();
    }

    @Test
    void somethingToReadIsDoneWhenItWasSeen() {
        LessonSession session = open(WALK);
        Activity text = session.exercise().activities().stream()
                .filter(one -> one.steps().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(session.done(text)).isFalse();
        await(listener -> session.visit(text, listener));
        assertThat(session.done(text)).isTrue();
        assertThat(open(WALK).done(text)).isTrue();
    }

    @Test
    void studentsHaveDifferentNumbers() {
        long bob = accounts.newGuest().person().id();
        LessonSession adas = open(WALK);
        LessonSession bobs = lessons.open(bob, WALK).orElseThrow();
        assertThat(adas.text(walk(adas), "", Locale.ENGLISH)).isNotEqualTo(bobs.text(walk(bobs), "", Locale.ENGLISH));
        assertThat(progress.latest(bob, List.of(WALK)).orElseThrow().answers()).isEmpty();
    }

    private LessonSession open(String id) {
        return lessons.open(ada, id).orElseThrow();
    }

    private static Activity walk(LessonSession session) {
        return session.exercise().activity("walk").orElseThrow();
    }

    private static Outcome await(Consumer<Desk.Listener> action) {
        return Heard.of(action).orTimeout(20, TimeUnit.SECONDS).join();
    }
}
