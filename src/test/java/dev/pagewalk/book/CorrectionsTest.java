package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.KeptDraw;
import dev.pagewalk.course.Submission;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.NotAdjusted;
import dev.pagewalk.grading.Notice;
import dev.pagewalk.grading.Notices;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.Run;
import dev.pagewalk.grading.ThrownOut;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.HomeworkTest;
import dev.pagewalk.homework.LateStep;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Written;
import dev.pagewalk.library.Versions;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.people.NotAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A key was wrong, a question was none, a mark is changed by hand: what the book says then, and after it was taken back. */
@DatabaseTest
class CorrectionsTest extends HomeworkTest {

    /** The author forgot the pages. */
    private static final String WRONG_KEY =
            SmallExercise.YAML.replace("answer: pages * PAGE_SIZE", "answer: pages + PAGE_SIZE");

    @Autowired
    Gradebook book;

    @Autowired
    Regrades regrades;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Versions versions;

    @Autowired
    Notices notices;

    Assigned sheet;
    Work adas;
    Work bobs;

    @BeforeEach
    void adaIsRightAndBobFollowsTheWrongKey() {
        sheet = published(Written.of(Slot.of("a", task(exercise("keyed", WRONG_KEY)), 10)));
        adas = opened(ada, sheet);
        bobs = opened(bob, sheet);
        answer(adas, pages(adas) * 4096);
        answer(bobs, pages(bobs) + 4096);
    }

    private long pages(Work work) {
        return (Long) attempt(work)
                .draw()
                .orElseThrow()
                .draw()
                .parameters()
                .get("pages")
                .plain();
    }

    private Attempt attempt(Work work) {
        return progress.attempt(work.accountId(), work.slots().getFirst().attemptId());
    }

    /** As the page does it: graded by the one grader, then kept. */
    private void answer(Work work, long given) {
        Attempt attempt = attempt(work);
        KeptDraw kept = attempt.draw().orElseThrow();
        Exercise exercise =
                homework.exercise(work.slots().getFirst().versionHash()).orElseThrow();
        Variant variant = VariantFactory.reopen(exercise, kept.draw());
        Activity activity = exercise.activityOf(STEP).orElseThrow();
        Grade grade = ((Grading.Outcome.Graded)
                        Grading.grade(variant, activity, STEP, given + "", Earlier.NOTHING, RunControl.NONE))
                .grade();
        progress.record(
                work.accountId(),
                attempt.id(),
                new Submission(kept.id(), STEP, given + "", grade, 1, EngineIdentity.present()));
    }

    private double points(Work work) {
        return book.entry(iris, work.id()).points();
    }

    /** The corrected exercise, kept. */
    private String corrected() {
        Exercise exercise = exercise("keyed", SmallExercise.YAML);
        return versions.keep(exercise.path(), exercise.content());
    }

    private Regrades.Tried dry(Run.Policy policy) throws NotAdjusted {
        return regrades.dry(
                iris,
                new Regrades.Order(
                        sheet.id(), Optional.of("a"), Optional.empty(), Optional.of(corrected()), policy, "wrong key"),
                (done, all) -> {});
    }

    /** Case 3. */
    @Test
    void aWrongKeyIsFoundAndTheWholeClassIsGradedAgain() throws NotAdjusted {
        assertThat(points(adas)).isZero();
        assertThat(points(bobs)).isEqualTo(10);

        Regrades.Tried tried = dry(Run.Policy.ANY);

        assertThat(tried.difference().looked()).isEqualTo(2);
        assertThat(tried.difference().changed())
                .extracting(changed ->
                        changed.before().score() + " to " + changed.after().score())
                .containsExactly("0.0 to 1.0", "1.0 to 0.0");
        assertThat(points(adas)).as("nothing counts by a dry run").isZero();

        clock.pass(Duration.ofMinutes(1));
        regrades.apply(iris, tried.run().id());
        assertThat(points(adas)).isEqualTo(10);
        assertThat(points(bobs)).isZero();

        clock.pass(Duration.ofMinutes(1));
        regrades.undo(iris, tried.run().id());
        assertThat(points(adas)).isZero();
        assertThat(points(bobs)).isEqualTo(10);
    }

    @Test
    void neverLowerLeavesWhoeverWasRightByTheWrongKey() throws NotAdjusted {
        Regrades.Tried tried = dry(Run.Policy.NEVER_LOWER);
        regrades.apply(iris, tried.run().id());
        assertThat(points(adas)).isEqualTo(10);
        assertThat(points(bobs)).isEqualTo(10);
    }

    @Test
    void whoseMarkChangedIsToldOnceWithBothMarksAndPutsItAway() throws NotAdjusted {
        Regrades.Tried tried = dry(Run.Policy.NEVER_LOWER);
        assertThat(notices.mine(ada, os)).as("a dry run is nobody's business").isEmpty();
        regrades.apply(iris, tried.run().id());

        assertThat(notices.mine(bob, os)).as("whose mark stayed").isEmpty();
        Notice told = notices.mine(ada, os).getFirst();
        assertThat(List.of(told.before(), told.after(), told.most())).containsExactly(0.0, 10.0, 10.0);
        assertThat(told.why()).isEqualTo("wrong key");
        assertThatThrownBy(() -> notices.seen(bob, told.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> notices.seen(iris, told.id())).isInstanceOf(NotAllowed.class);
        notices.seen(ada, told.id());
        assertThat(notices.mine(ada, os).getFirst().seen()).isTrue();

        clock.pass(Duration.ofMinutes(1));
        regrades.undo(iris, tried.run().id());
        assertThat(notices.mine(ada, os))
                .extracting(notice -> notice.undone() + " " + notice.after())
                .containsExactly("true 0.0", "false 10.0");
    }

    @Test
    void aMarkByHandAndAQuestionThrownOutAreTold() throws NotAdjusted {
        adjustments.adjust(iris, adas.id(), Adjustments.Place.WORK, Adjustment.Kind.SET, 3, "asked orally");
        adjustments.throwOut(iris, sheet.id(), "a", Optional.empty(), ThrownOut.Kind.FULL, "ambiguous");
        assertThat(notices.mine(ada, os)).extracting(Notice::why).containsExactly("asked orally");
        assertThat(notices.mine(bob, os)).as("had full marks before").isEmpty();
    }

    /** Case 17: points changed after students saw their marks. */
    @Test
    void otherPointsAreTold() {
        done(assignments.revise(
                iris,
                sheet.id(),
                sheet.revision(),
                Written.of(new Slot("a", sheet.assignment().slots().getFirst().pool(), 1, 4, java.util.Map.of()))));
        assertThat(notices.mine(bob, os))
                .extracting(notice -> notice.before() + " to " + notice.after() + " of " + notice.most())
                .containsExactly("10.0 to 4.0 of 4.0");
    }

    @Test
    void whoSeesNoMarksYetIsToldNothing() throws NotAdjusted {
        Assigned later = published(Written.with(
                Written.of(Slot.of("a", task(exercise("later")), 10)), policy(java.util.OptionalInt.empty(), true)));
        Work work = opened(ada, later);
        adjustments.adjust(iris, work.id(), Adjustments.Place.WORK, Adjustment.Kind.SET, 3, "asked orally");
        assertThat(notices.mine(ada, os)).isEmpty();
    }

    @Test
    void itIsAppliedOnceAndNotAfterAnother() throws NotAdjusted {
        Regrades.Tried one = dry(Run.Policy.ANY);
        Regrades.Tried other = dry(Run.Policy.ANY);
        clock.pass(Duration.ofMinutes(1));
        regrades.apply(iris, one.run().id());
        assertThatThrownBy(() -> regrades.apply(iris, one.run().id()))
                .isInstanceOfSatisfying(
                        NotAdjusted.class, refused -> assertThat(refused.why()).isEqualTo(NotAdjusted.Why.STATE));
        assertThatThrownBy(() -> regrades.apply(iris, other.run().id()))
                .isInstanceOfSatisfying(
                        NotAdjusted.class, refused -> assertThat(refused.why()).isEqualTo(NotAdjusted.Why.OUTDATED));
    }

    @Test
    void itSaysHowFarItIs() throws NotAdjusted {
        var told = new ArrayList<String>();
        regrades.dry(
                iris,
                new Regrades.Order(
                        sheet.id(), Optional.empty(), Optional.empty(), Optional.empty(), Run.Policy.ANY, "look"),
                (done, all) -> told.add(done + " of " + all));
        assertThat(told).last().isEqualTo("2 of 2");
        assertThat(told).doesNotHaveDuplicates();
    }

    /** Case 20: what can't be graded any more counts as before, and is named. */
    @Test
    void whatCannotBeGradedAnyMoreCountsAsBefore() throws NotAdjusted {
        Exercise other = exercise(
                "keyed",
                SmallExercise.YAML
                        .replace("params:", "params:\n  more: {int: {from: 1, to: 9}}")
                        .replace("answer: pages", "answer: more + pages"));
        Regrades.Tried tried = regrades.dry(
                iris,
                new Regrades.Order(
                        sheet.id(),
                        Optional.of("a"),
                        Optional.empty(),
                        Optional.of(versions.keep(other.path(), other.content())),
                        Run.Policy.ANY,
                        "other numbers"),
                (done, all) -> {});
        assertThat(tried.difference().changed()).isEmpty();
        assertThat(tried.difference().kept()).hasSize(2);
        regrades.apply(iris, tried.run().id());
        assertThat(points(bobs)).isEqualTo(10);
    }

    /** Case 4. */
    @Test
    void aQuestionIsThrownOutAndTakenBack() throws NotAdjusted {
        ThrownOut thrown = adjustments.throwOut(
                iris, sheet.id(), "a", Optional.empty(), ThrownOut.Kind.FULL, "the text was ambiguous");
        assertThat(points(adas)).isEqualTo(10);
        adjustments.takeBack(iris, thrown.id());
        assertThat(points(adas)).isZero();
    }

    /** Case 13. */
    @Test
    void aMarkByHandSurvivesACorrection() throws NotAdjusted {
        Adjustment byHand = adjustments.adjust(
                iris,
                bobs.id(),
                new Adjustments.Place(Optional.of("a"), Optional.empty()),
                Adjustment.Kind.SET,
                6.5,
                "explained it orally");
        regrades.apply(iris, dry(Run.Policy.ANY).run().id());
        assertThat(points(bobs)).isEqualTo(6.5);
        adjustments.revoke(iris, byHand.id());
        assertThat(points(bobs)).isZero();
    }

    /** Case 17 here: points were changed after students saw their grades. */
    @Test
    void otherPointsCountAtOnce() {
        assertThat(points(bobs)).isEqualTo(10);
        Assigned now = done(assignments.revise(
                iris,
                sheet.id(),
                sheet.revision(),
                Written.of(new Slot("a", sheet.assignment().slots().getFirst().pool(), 1, 4, java.util.Map.of()))));
        assertThat(now.assignment().points()).isEqualTo(4);
        assertThat(points(bobs)).isEqualTo(4);
    }

    @Test
    void whatStudentsSeeIsWhatTheInstructorSees() {
        assertThat(book.entry(bob, bobs.id())).isEqualTo(book.entry(iris, bobs.id()));
        assertThat(book.table(iris, os).lines())
                .extracting(line -> line.points())
                .containsExactlyInAnyOrder(0.0, 10.0);
    }

    @Test
    void nobodyElseLearnsOrChangesAMark() {
        long eve = people.student("eve");
        for (long other : List.of(ada, eve)) {
            assertThatThrownBy(() -> book.entry(other, bobs.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> book.table(other, os)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> adjustments.adjust(
                            other, bobs.id(), Adjustments.Place.WORK, Adjustment.Kind.SET, 10, "please"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> adjustments.comment(other, bobs.id(), "a", STEP, OptionalInt.empty(), "hello"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> regrades.runs(other, sheet.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> adjustments.throwOut(
                            other, sheet.id(), "a", Optional.empty(), ThrownOut.Kind.FULL, "please"))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() ->
                        adjustments.adjust(bob, bobs.id(), Adjustments.Place.WORK, Adjustment.Kind.SET, 10, "please"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCommentStandsBesideItsStepUntilItIsTakenBack() throws NotAdjusted {
        var comment = adjustments.comment(iris, bobs.id(), "a", STEP, OptionalInt.of(3), " Look at the pages. ");
        assertThat(adjustments.comments(bob, bobs.id())).containsExactly(comment);
        assertThat(comment.text()).isEqualTo("Look at the pages.");
        adjustments.takeCommentBack(iris, comment.id());
        assertThat(adjustments.comments(bob, bobs.id())).isEmpty();
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        for (double amount : new double[] {-1, Double.NaN, 1e9}) {
            assertThatThrownBy(() -> adjustments.adjust(
                            iris, bobs.id(), Adjustments.Place.WORK, Adjustment.Kind.SET, amount, "why"))
                    .isInstanceOfSatisfying(
                            NotAdjusted.class,
                            refused -> assertThat(refused.why()).isEqualTo(NotAdjusted.Why.AMOUNT));
        }
        assertThatThrownBy(
                        () -> adjustments.adjust(iris, bobs.id(), Adjustments.Place.WORK, Adjustment.Kind.SET, 1, "  "))
                .isInstanceOf(NotAdjusted.class);
        assertThatThrownBy(() -> adjustments.comment(iris, bobs.id(), "b", STEP, OptionalInt.empty(), "x"))
                .isInstanceOfSatisfying(
                        NotAdjusted.class, refused -> assertThat(refused.why()).isEqualTo(NotAdjusted.Why.PLACE));
        assertThat(adjustments.of(bob, bobs.id())).isEmpty();
    }

    @Test
    void onlyAStepThatIsAskedIsThrownOut() throws NotAdjusted {
        assertThatThrownBy(() ->
                        adjustments.throwOut(iris, sheet.id(), "a", Optional.of("nothing"), ThrownOut.Kind.OUT, "why"))
                .isInstanceOfSatisfying(
                        NotAdjusted.class, refused -> assertThat(refused.why()).isEqualTo(NotAdjusted.Why.PLACE));
        adjustments.throwOut(iris, sheet.id(), "a", Optional.of(STEP), ThrownOut.Kind.OUT, "why");
    }

    /** An extension makes of a late answer one in time. */
    @Test
    void otherTimesThatChangeAMarkAreToldToo() {
        var late = new Timetable(
                Written.RELEASE,
                Written.DUE,
                List.of(new LateStep(Duration.ZERO, 0.5)),
                Written.DUE.plusDays(1),
                Optional.empty());
        Assigned strict = published(Written.with(Written.of(Slot.of("a", task(exercise("strict")), 10)), late));
        Work work = opened(bob, strict);
        clock.set(DUE.plusSeconds(60));
        answer(work, pages(work) * 4096);
        assertThat(points(work)).isEqualTo(5);

        grants.grant(iris, strict.id(), new Scope.OfMember(bobsLine.id()), Grant.Changes.extra(30), "was ill");

        assertThat(points(work)).isEqualTo(10);
        assertThat(notices.mine(bob, os))
                .extracting(notice -> notice.before() + " to " + notice.after())
                .containsExactly("5.0 to 10.0");
        grants.revoke(
                iris, strict.id(), grants.list(iris, strict.id()).getFirst().batch());
        assertThat(notices.mine(bob, os).getFirst().after()).isEqualTo(5);
    }
}
