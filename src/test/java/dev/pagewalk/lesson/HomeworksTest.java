package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.book.Gradebook;
import dev.pagewalk.course.Answer;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.HomeworkTest;
import dev.pagewalk.homework.LateStep;
import dev.pagewalk.homework.Origin;
import dev.pagewalk.homework.Refusal;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.homework.Sheet;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Written;
import dev.pagewalk.people.NotAllowed;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A student does homework: what is handed in, what is graded when, what is told. */
@DatabaseTest
@Import({
    Homeworks.class,
    HomeworkServices.class,
    HandedInGrading.class,
    HandedInGrades.class,
    UnderWay.class,
    Reopening.class,
    HomeworksTest.Pool.class
})
class HomeworksTest extends HomeworkTest {

    private static final Duration DAY = Duration.ofDays(1);

    /** Of the machines that programs run on; a test may let it run out. */
    private static volatile Duration longest = Duration.ofSeconds(30);

    @TestConfiguration
    static class Pool {
        @Bean
        Desks desks() {
            return new Desks(new RunPool(1, Duration.ofSeconds(30))) {
                @Override
                RunPool pool() {
                    return new RunPool(1, longest);
                }
            };
        }
    }

    @Autowired
    Homeworks homeworks;

    @Autowired
    UnderWay underWay;

    @Autowired
    Gradebook book;

    private LessonSession session(long account, Assigned assigned) {
        return homeworks.open(account, assigned.id(), "a").orElseThrow().session();
    }

    private static Activity size(LessonSession session) {
        return session.exercise().activity("size").orElseThrow();
    }

    private static Submitted submit(LessonSession session, String given) {
        return session.submit(size(session), STEP, given);
    }

    private static Verdict verdict(Submitted submitted) {
        assertThat(submitted).isInstanceOf(Submitted.Recorded.class);
        return ((Submitted.Recorded) submitted).answer().grade().verdict();
    }

    /** The numbers of the student's own. */
    private String right(Work work) {
        long pages = (Long)
                progress.attempt(work.accountId(), work.slot("a").orElseThrow().attemptId())
                        .draw()
                        .orElseThrow()
                        .draw()
                        .parameters()
                        .get("pages")
                        .plain();
        return String.valueOf(pages * 4096);
    }

    private List<Answer> answers(Work work) {
        return progress.attempt(work.accountId(), work.slot("a").orElseThrow().attemptId())
                .answers();
    }

    private static AttemptPolicy sealed() {
        return policy(OptionalInt.empty(), true);
    }

    private Assigned sheet(Timetable times, AttemptPolicy policy) {
        return published(Written.with(
                Written.with(Written.of(Slot.of("a", task(exercise("size")), 10)), times), policy));
    }

    @Test
    void aTaskIsOpenedOnlyInOnesOwnHomeworkThatWasBegun() {
        Assigned sheet = sheet();
        assertThat(homeworks.open(ada, sheet.id(), "a")).isEmpty();
        opened(ada, sheet);
        assertThat(homeworks.open(ada, sheet.id(), "a").orElseThrow().activities())
                .extracting(Activity::id)
                .containsExactly("size");
        assertThatThrownBy(() -> homeworks.open(ada, sheet.id(), "z")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> homeworks.open(iris, sheet.id(), "a")).isInstanceOf(NotAllowed.class);
        long eve = people.student("eve");
        assertThatThrownBy(() -> homeworks.open(eve, sheet.id(), "a")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCheckIsHandedInAndThenGraded() {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        LessonSession session = session(ada, sheet);

        assertThat(verdict(submit(session, "0x1"))).isEqualTo(Verdict.WRONG);
        assertThat(book.entry(ada, work.id()).points()).isZero();
        assertThat(verdict(submit(session, right(work)))).isEqualTo(Verdict.RIGHT);

        List<HandedIn> all = handingIn.list(ada, work.id());
        assertThat(all).hasSize(2).allSatisfy(one -> {
            assertThat(one.origin()).isEqualTo(Origin.STUDENT);
            assertThat(one.gradedAt()).isPresent();
        });
        assertThat(answers(work))
                .extracting(answer -> answer.submissionId().orElseThrow())
                .containsExactly(all.get(0).id(), all.get(1).id());
        assertThat(book.entry(ada, work.id()).points()).isEqualTo(10);
        assertThat(underWay.has(all.get(1).id())).isFalse();
    }

    @Test
    void whatIsNoAnswerAndWhatIsTheSameAgainIsNotHandedIn() {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        LessonSession session = session(ada, sheet);
        assertThat(submit(session, " ")).isInstanceOf(Submitted.AskedBack.class);
        assertThat(submit(session, "what?")).isInstanceOf(Submitted.AskedBack.class);
        assertThat(handingIn.list(ada, work.id())).isEmpty();
        submit(session, "0x1");
        assertThat(verdict(submit(session, "0x1"))).isEqualTo(Verdict.WRONG);
        assertThat(handingIn.list(ada, work.id())).hasSize(1);
    }

    @Test
    void whereNothingIsToldAnswersAreKeptAndHandedInTogether() {
        Assigned sheet = sheet(Written.WEEK, sealed());
        Work work = opened(ada, sheet);
        LessonSession session = session(ada, sheet);
        assertThat(submit(session, right(work))).isInstanceOf(Submitted.Kept.class);
        assertThat(session.state(STEP).settled()).isFalse();
        assertThat(session.done(size(session))).isTrue();
        assertThat(handingIn.list(ada, work.id())).isEmpty();

        HandedIn handedIn = accepted(handingIn.submitFields(ada, work.id(), "key-00001"));
        assertThat(handedIn.sheet()).isEqualTo(answer(right(work)));
        homeworks.collect(START.plusSeconds(1));
        homeworks.gradeRest(START.plusSeconds(1));

        assertThat(answers(work)).singleElement().satisfies(answer -> {
            assertThat(answer.grade().verdict()).isEqualTo(Verdict.RIGHT);
            assertThat(answer.submissionId()).contains(handedIn.id());
        });
        LessonSession again = session(ada, sheet);
        assertThat(again.state(STEP).answers()).as("nothing is told").isEmpty();
        assertThat(accepted(handingIn.submitFields(ada, work.id(), "key-00001")))
                .as("a second click")
                .isEqualTo(handingIn.list(ada, work.id()).getFirst());
        assertThat(refusal(handingIn.submitFields(ada, work.id(), "key-00002"))).isEqualTo(new Refusal.Nothing());

        clock.set(DUE.plusSeconds(1));
        assertThat(session(ada, sheet).state(STEP).answers()).hasSize(1);
    }

    /** Case 10. */
    @Test
    void whatACrashLeftIsGradedOnce() {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        HandedIn left = handedIn(ada, work, "key-00001", "0x1");
        clock.pass(Duration.ofMinutes(5));
        homeworks.collect(clock.instant());
        homeworks.gradeRest(clock.instant());
        homeworks.collect(clock.instant());
        homeworks.gradeRest(clock.instant());
        assertThat(answers(work)).singleElement().satisfies(answer -> {
            assertThat(answer.grade().verdict()).isEqualTo(Verdict.WRONG);
            assertThat(answer.at()).as("when it was handed in").isEqualTo(START);
        });
        assertThat(homework.handedIn(left.id()).orElseThrow().gradedAt()).contains(clock.instant());
    }

    @Test
    void whatSomebodyGradesAlreadyIsLeftToThem() {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        HandedIn handedIn = handedIn(ada, work, "key-00001", "0x1");
        underWay.begin(handedIn.id());
        homeworks.collect(START);
        homeworks.gradeRest(START);
        assertThat(answers(work)).isEmpty();
        underWay.end(handedIn.id());
        homeworks.collect(START);
        homeworks.gradeRest(START);
        assertThat(answers(work)).hasSize(1);
    }

    /** Case 7. */
    @Test
    void whatStandsInTheFieldsAtTheDeadlineIsHandedInAndGraded() {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        session(ada, sheet).saveDraft(STEP, right(work));
        clock.set(DUE.plusSeconds(3));
        homeworks.collect(clock.instant());
        homeworks.gradeRest(clock.instant());
        assertThat(handingIn.list(ada, work.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.origin()).isEqualTo(Origin.DEADLINE));
        assertThat(book.entry(ada, work.id()).points()).isEqualTo(10);
        LessonSession after = session(ada, sheet);
        assertThat(submit(after, "0x1")).isEqualTo(new Submitted.NotTaken(NotTaken.Why.CLOSED));
        assertThat(after.state(STEP).closed()).isTrue();
        assertThat(after.written(after.state(STEP))).isEqualTo(right(work));
    }

    @Test
    void anOpenPageClosesAtTheDeadlineAndOpensAfterAnExtension() {
        Assigned sheet = sheet();
        opened(ada, sheet);
        LessonSession session = session(ada, sheet);
        assertThat(session.terms().open()).isTrue();
        clock.set(DUE.plusSeconds(1));
        assertThat(session.terms().open()).isFalse();
        assertThat(submit(session, "0x1")).isEqualTo(new Submitted.NotTaken(NotTaken.Why.CLOSED));
        grants.extendAll(iris, sheet.id(), 60, "the network was down");
        clock.pass(Duration.ofSeconds(2));
        assertThat(session.terms().open()).isTrue();
        assertThat(verdict(submit(session, "0x1"))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void whatIsRightIsToldOnceTheLastOfTheClassCanHandInNoMore() {
        String text = SmallExercise.TEXT + "## after\nIt is {{ bytes }}.\n";
        Assigned sheet = published(Written.of(Slot.of("a", task(exercise("explained", SmallExercise.YAML, text)), 10)));
        Work work = opened(ada, sheet);
        submit(session(ada, sheet), right(work));
        grants.grant(iris, sheet.id(), new Scope.OfMember(bobsLine.id()), Grant.Changes.due(DUE.plus(DAY)), "ill");
        assertThat(after(ada, sheet)).as("while it is open").isEmpty();

        clock.set(DUE.plusSeconds(1));
        assertThat(session(ada, sheet).terms().open()).isFalse();
        assertThat(session(ada, sheet).state(STEP).answers()).hasSize(1);
        assertThat(after(ada, sheet)).as("while Bob has longer").isEmpty();

        clock.set(DUE.plus(DAY).plusSeconds(1));
        assertThat(after(ada, sheet)).isPresent();
    }

    private Optional<String> after(long account, Assigned sheet) {
        LessonSession session = session(account, sheet);
        return session.text(size(session), "after", Locale.ENGLISH);
    }

    @Test
    void triesAreCountedAsHandingInCountsThem() {
        AttemptPolicy two = new AttemptPolicy(
                OptionalInt.of(2),
                AttemptPolicy.Feedback.NOW,
                AttemptPolicy.Solutions.AFTER_CLOSE,
                AttemptPolicy.Counting.BEST,
                0.5,
                true,
                true);
        Assigned sheet = sheet(Written.WEEK, two);
        Work work = opened(ada, sheet);
        LessonSession session = session(ada, sheet);
        submit(session, "0x1");
        assertThat(session.triesLeft(STEP)).hasValue(1);
        submit(session, "0x2");
        assertThat(session.triesLeft(STEP)).hasValue(0);
        assertThat(submit(session, right(work))).isEqualTo(new Submitted.NotTaken(NotTaken.Why.NO_TRIES_LEFT));
        assertThat(session.ran(size(session))).as("the truth is shown").isFalse();
        assertThat(homeworks
                        .reachable(
                                ada,
                                homeworks
                                        .open(ada, sheet.id(), "a")
                                        .orElseThrow()
                                        .mine(),
                                work)
                        .points())
                .isZero();
    }

    @Test
    void whatCanStillBeGainedFallsWithTimeAndHelp() {
        var late = new Timetable(
                Written.RELEASE,
                Written.DUE,
                List.of(new LateStep(Duration.ZERO, 0.6)),
                Written.DUE.plusDays(2),
                Optional.empty());
        Assigned sheet = sheet(late, AttemptPolicy.USUAL);
        Work work = opened(ada, sheet);
        assertThat(reachable(sheet, work)).isEqualTo(10);
        clock.set(DUE.plusSeconds(1));
        assertThat(reachable(sheet, work)).isEqualTo(6);
        session(ada, sheet).takeHint(STEP);
        assertThat(reachable(sheet, work)).isEqualTo(3);
        clock.set(DUE.plus(Duration.ofDays(3)));
        assertThat(reachable(sheet, work)).isZero();
    }

    private double reachable(Assigned sheet, Work work) {
        var mine = homeworks.open(ada, sheet.id(), "a").orElseThrow().mine();
        return homeworks.reachable(ada, mine, work).points();
    }

    @Test
    void aHintCostsWhatThePolicySays() {
        AttemptPolicy quarter = new AttemptPolicy(
                OptionalInt.empty(),
                AttemptPolicy.Feedback.NOW,
                AttemptPolicy.Solutions.AFTER_CLOSE,
                AttemptPolicy.Counting.BEST,
                0.25,
                true,
                true);
        Assigned sheet = sheet(Written.WEEK, quarter);
        Work work = opened(ada, sheet);
        LessonSession session = session(ada, sheet);
        session.takeHint(STEP);
        submit(session, right(work));
        assertThat(book.entry(ada, work.id()).points()).isEqualTo(2.5);
    }

    @Test
    void callsOnTheMachineAreHandedInLikeAnyField() {
        Exercise exercise = Course.exercise("m5-virtual-alloc/reserve-commit-touch");
        Assigned sheet = published(Written.with(
                Written.of(Slot.of("a", assignments.task(iris, os, exercise, Optional.of("pages")), 10)), sealed()));
        Work work = opened(ada, sheet);
        var task = homeworks.open(ada, sheet.id(), "a").orElseThrow();
        LessonSession session = task.session();
        Activity build = task.activities().getFirst();
        assertThat(session.done(build)).isFalse();
        List.<Consumer<Desk.Listener>>of(
                        listener -> session.visit(build, listener),
                        listener -> session.call(build, "GetTickCount()", listener),
                        listener -> session.call(build, "GetLastError()", listener))
                .forEach(action ->
                        Heard.of(action).orTimeout(20, TimeUnit.SECONDS).join());

        HandedIn handedIn = accepted(handingIn.submitFields(ada, work.id(), "key-00001"));
        assertThat(handedIn.sheet().of("a")).containsExactly(Map.entry("pages", "GetTickCount()\nGetLastError()"));
        homeworks.collect(START);
        homeworks.gradeRest(START);
        assertThat(answers(work)).hasSize(1);
    }

    private static final String PROGRAM = "m5-virtual-alloc/5-5-limits";

    /** Homework of writing a program. */
    private Assigned program() {
        return published(Written.of(
                Slot.of("a", assignments.task(iris, os, Course.exercise(PROGRAM), Optional.of("stones")), 10)));
    }

    @Test
    void aGradingThatTheClockCutIsTriedAgain() throws Exception {
        Work work = opened(ada, program());
        String source = Files.readString(Course.ROOT.resolve(PROGRAM).resolve("solution.c"))
                .replaceFirst("for \\(at", "for (at = 0; at < 2000000; at++) { }\n for (at");
        HandedIn handedIn =
                accepted(handingIn.submit(ada, work.id(), "key-00001", Sheet.of("a", Map.of("stones", source))));
        try {
            longest = Duration.ZERO;
            homeworks.collect(START);
            homeworks.gradeRest(START);
            assertThat(homework.handedIn(handedIn.id()).orElseThrow().gradedAt())
                    .isEmpty();
            assertThat(answers(work)).isEmpty();
        } finally {
            longest = Duration.ofSeconds(30);
        }
        homeworks.collect(START);
        homeworks.gradeRest(START);
        assertThat(answers(work)).as("it rests for a while").isEmpty();
        clock.pass(Duration.ofMinutes(1));
        homeworks.collect(clock.instant());
        homeworks.gradeRest(clock.instant());
        assertThat(answers(work))
                .singleElement()
                .satisfies(answer -> assertThat(answer.grade().verdict()).isEqualTo(Verdict.RIGHT));
        assertThat(homework.handedIn(handedIn.id()).orElseThrow().gradedAt()).isPresent();
    }

    @Test
    void aProgramThatDoesNotCompileIsNotHandedIn() {
        Assigned sheet = program();
        Work work = opened(ada, sheet);
        Homeworks.Task task = homeworks.open(ada, sheet.id(), "a").orElseThrow();
        Activity stones = task.activities().getFirst();
        assertThat(task.session().submit(stones, "stones", "int main(void) { return x; }"))
                .isInstanceOf(Submitted.NotCompiled.class);
        assertThat(handingIn.list(ada, work.id())).isEmpty();
    }

    /** The page may be a moment late to close, and a sweep comes every few seconds. */
    @Test
    void whatStoodThereAtTheDeadlineIsHandedInBeforeMoreIsTyped() {
        Assigned sheet = sheet(Written.WEEK, sealed());
        Work work = opened(ada, sheet);
        LessonSession session = session(ada, sheet);
        session.drafts().bind(STEP, text -> {});
        session.drafts().type(STEP, "0x2000");
        clock.set(DUE.plusMillis(200));

        session.drafts().type(STEP, "0x3000");

        assertThat(handingIn.list(ada, work.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.sheet().of("a").get(STEP)).isEqualTo("0x2000"));
    }

    /** Handing in a second late is no penalty for what stood there in time. */
    @Test
    void whatStoodThereAtTheDeadlineCountsAsOfThenAlsoIfItIsHandedInAMomentLater() {
        var late = new Timetable(
                Written.RELEASE,
                Written.DUE,
                List.of(new LateStep(Duration.ZERO, 0.5)),
                Written.DUE.plusDays(1),
                Optional.empty());
        Assigned sheet = sheet(late, sealed());
        Work work = opened(ada, sheet);
        draft(work, "a", "0x2000");
        clock.set(DUE.plusMillis(300));

        homeworks.handIn(ada, work.id(), "key-00001");

        assertThat(handingIn.list(ada, work.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.receipt().at()).isEqualTo(DUE));
    }
}
