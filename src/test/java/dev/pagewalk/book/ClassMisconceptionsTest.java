package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Filed;
import dev.pagewalk.course.KeptDraw;
import dev.pagewalk.course.Submission;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.Run;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.HomeworkTest;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Written;
import dev.pagewalk.library.Versions;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.NotAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada and Bob count in granules of 64 KiB, in homework and in practice; who may know it, and how they are counted. */
@DatabaseTest
class ClassMisconceptionsTest extends HomeworkTest {

    private static final int GRANULE = 65536;
    private static final int PAGE = 4096;

    @Autowired
    ClassMisconceptions misconceptions;

    @Autowired
    ClassStatistics statistics;

    @Autowired
    Regrades regrades;

    @Autowired
    Versions versions;

    Exercise exercise;
    Assigned sheet;

    @BeforeEach
    void aSheet() {
        exercise = exercise("size", "lesson: \"10.1\"\n" + SmallExercise.YAML);
        sheet = published(Written.of(Slot.of("a", task(exercise), 10)));
    }

    private void answer(long account, Attempt attempt, Exercise exercise, int unit, Optional<Filed> filed) {
        KeptDraw kept = attempt.draw().orElseThrow();
        String given = (Long) kept.draw().parameters().get("pages").plain() * unit + "";
        Grade grade = ((Grading.Outcome.Graded) Grading.grade(
                        VariantFactory.reopen(exercise, kept.draw()),
                        exercise.activityOf(STEP).orElseThrow(),
                        STEP,
                        given,
                        Earlier.NOTHING,
                        RunControl.NONE))
                .grade();
        progress.record(
                account,
                attempt.id(),
                new Submission(kept.id(), STEP, given, grade, 1, EngineIdentity.present(), filed));
    }

    private Attempt begun(long account, Exercise exercise, String filed) {
        String version = versions.keep(exercise.path(), exercise.content());
        return progress.start(
                account, filed, version, 0, VariantFactory.variant(exercise, 0).draw(), EngineIdentity.present());
    }

    private void practised(long account, Exercise exercise, int unit) {
        answer(account, begun(account, exercise, exercise.id() + "#size"), exercise, unit, Optional.empty());
    }

    private Work homeworkOf(long account, int unit) {
        Work work = opened(account, sheet);
        hand(account, work, unit);
        return work;
    }

    private void hand(long account, Work work, int unit) {
        HandedIn handedIn =
                handedIn(account, work, "0123456789-" + clock.instant().getEpochSecond(), "handed in");
        WorkSlot slot = work.slots().getFirst();
        answer(
                account,
                progress.attempt(account, slot.attemptId()),
                homework.exercise(slot.versionHash()).orElseThrow(),
                unit,
                Optional.of(new Filed(handedIn.id(), clock.instant())));
    }

    @Test
    void aStudentCountsOnceHoweverOftenAndWherever() {
        Work work = homeworkOf(ada, GRANULE);
        clock.pass(Duration.ofMinutes(1));
        hand(ada, work, GRANULE);
        practised(ada, exercise, GRANULE);
        practised(bob, exercise, GRANULE);
        practised(bob, exercise, PAGE);

        assertThat(misconceptions.week(iris, os)).singleElement().satisfies(one -> {
            assertThat(one.misconception()).isEqualTo("C4");
            assertThat(one.students()).isEqualTo(2);
            assertThat(one.answers()).isEqualTo(4);
            assertThat(one.grade().misconception()).isEqualTo("C4");
        });
    }

    @Test
    void whatSomebodyTriedInPracticeIsNeverShown() {
        practised(bob, exercise, GRANULE);
        assertThat(misconceptions.week(iris, os))
                .singleElement()
                .satisfies(one -> assertThat(one.examples()).isEmpty());

        homeworkOf(ada, GRANULE);
        assertThat(misconceptions.week(iris, os))
                .singleElement()
                .satisfies(one -> assertThat(one.examples()).hasSize(1));
    }

    @Test
    void theWeekForgetsWhatTheTermKeeps() {
        homeworkOf(ada, GRANULE);
        practised(bob, exercise, GRANULE);
        clock.pass(Duration.ofDays(8));

        assertThat(misconceptions.week(iris, os)).isEmpty();
        ClassMisconceptions.Term term = misconceptions.byLesson(iris, os);
        assertThat(term.students()).isEqualTo(2);
        assertThat(term.lessons()).singleElement().satisfies(lesson -> {
            assertThat(lesson.students()).isEqualTo(2);
            assertThat(lesson.misconceptions()).extracting(Wrong::students).containsExactly(2);
        });
    }

    @Test
    void lessonsComeInTheOrderOfTheCourse() {
        practised(ada, exercise, GRANULE);
        practised(bob, exercise("early", "lesson: \"2.1\"\n" + SmallExercise.YAML), GRANULE);
        practised(bob, exercise("own"), GRANULE);

        assertThat(misconceptions.byLesson(iris, os).lessons())
                .extracting(lesson -> lesson.exercise().id())
                .containsExactly("test/early", "test/size", "test/own");
    }

    @Test
    void practiceBeforeTheClassBeganIsNoneOfItsBusiness() {
        clock.set(START.minus(Duration.ofDays(1)));
        practised(ada, exercise, GRANULE);
        clock.set(START);

        assertThat(misconceptions.week(iris, os)).isEmpty();
        assertThat(misconceptions.byLesson(iris, os).lessons()).isEmpty();
    }

    @Test
    void whoLeftIsInNoLecture() throws Exception {
        practised(ada, exercise, GRANULE);
        homeworkOf(bob, GRANULE);
        members.drop(iris, bobsLine.id());

        assertThat(misconceptions.week(iris, os)).extracting(Wrong::students).containsExactly(1);
        assertThat(misconceptions.byLesson(iris, os).students()).isEqualTo(1);
    }

    @Test
    void anAssistantKnowsTheOwnSection() throws Exception {
        bobsLine = inSection(bobsLine, classrooms.addSection(iris, os, "One").id());
        long theo = people.student("theo");
        var line = join(theo);
        members.change(
                iris,
                line.id(),
                new MemberDetails("Theo", "", bobsLine.section().id(), ClassRole.ASSISTANT, Set.of()));
        practised(ada, exercise, GRANULE);
        homeworkOf(ada, GRANULE);
        assertThat(misconceptions.week(theo, os)).isEmpty();

        practised(bob, exercise, GRANULE);
        assertThat(misconceptions.byLesson(theo, os).lessons())
                .extracting(ClassMisconceptions.OfLesson::students)
                .containsExactly(1);
    }

    @Test
    void aCorrectedAnswerShowsWhatItShowsNow() throws Exception {
        String nothingKnown =
                SmallExercise.YAML.replace("{id: C4, value: 65536 * pages}", "{id: C4, value: 1 + pages}");
        exercise = exercise("changed", nothingKnown);
        sheet = published(Written.of(Slot.of("a", task(exercise), 10)));
        homeworkOf(ada, GRANULE);
        assertThat(misconceptions.week(iris, os)).isEmpty();

        Exercise corrected = exercise("changed", SmallExercise.YAML);
        var order = new Regrades.Order(
                sheet.id(),
                Optional.of("a"),
                Optional.empty(),
                Optional.of(versions.keep(corrected.path(), corrected.content())),
                Run.Policy.ANY,
                "a misconception was missing");
        regrades.apply(iris, regrades.dry(iris, order, (done, all) -> {}).run().id());

        assertThat(misconceptions.week(iris, os)).singleElement().satisfies(one -> {
            assertThat(one.misconception()).isEqualTo("C4");
            assertThat(one.grade().misconception()).isEqualTo("C4");
        });
    }

    @Test
    void theTimeAtAQuestionRunsFromOpeningItToItsAnswer() {
        Work work = opened(ada, sheet);
        clock.pass(Duration.ofMinutes(30));
        progress.visit(ada, work.slots().getFirst().attemptId(), "size");
        clock.pass(Duration.ofMinutes(3));
        hand(ada, work, PAGE);

        List<QuestionTime> times = statistics.of(iris, sheet.id()).questions();
        assertThat(times).singleElement().satisfies(one -> {
            assertThat(one.activity().id()).isEqualTo("size");
            assertThat(one.students()).isEqualTo(1);
            assertThat(one.median()).isEqualTo(Duration.ofMinutes(3));
        });
    }

    @Test
    void whatTheDeadlineHandedInTellsNoTime() {
        Work work = opened(ada, sheet);
        draft(work, "a", "4096");
        clock.set(DUE.plusSeconds(1));
        deadlines.collect(clock.instant());
        HandedIn collected = homework.handedIn(List.of(work.id())).getFirst();
        answer(
                ada,
                progress.attempt(ada, work.slots().getFirst().attemptId()),
                exercise,
                PAGE,
                Optional.of(new Filed(collected.id(), clock.instant())));

        assertThat(statistics.of(iris, sheet.id()).steps()).hasSize(1);
        assertThat(statistics.of(iris, sheet.id()).questions()).isEmpty();
    }

    @Test
    void itIsNobodyElsesBusiness() {
        long jim = people.instructor("jim");
        for (long other : new long[] {ada, jim}) {
            assertThatThrownBy(() -> misconceptions.week(other, os)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> misconceptions.byLesson(other, os)).isInstanceOf(NotAllowed.class);
        }
    }
}
