package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.people.PeopleRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Case 7: what stands in the fields at the deadline. */
@DatabaseTest
class DeadlinesTest extends HomeworkTest {

    private static final Instant AFTER = DUE.plusSeconds(5);

    private Assigned sheet(Timetable timetable, AttemptPolicy policy) {
        Assignment assignment = Written.of(Slot.of("a", task(exercise("size")), 10));
        return published(Written.with(Written.with(assignment, timetable), policy));
    }

    private List<HandedIn> collected(Instant at) {
        entities.flush();
        entities.clear();
        clock.set(at);
        return deadlines.collect(at);
    }

    @Test
    void itIsHandedInOnceAndCountsAsOfTheDeadline() {
        Work work = opened(ada, sheet());
        Work untouched = opened(bob, homework.assigned(work.assignmentId()).orElseThrow());
        draft(work, "a", "0x2000");
        assertThat(collected(DUE)).isEmpty();

        List<HandedIn> collected = collected(AFTER);

        assertThat(collected).singleElement().satisfies(one -> {
            assertThat(one.workId()).isEqualTo(work.id());
            assertThat(one.origin()).isEqualTo(Origin.DEADLINE);
            assertThat(one.sheet()).isEqualTo(answer("0x2000"));
            assertThat(one.receipt().at()).isEqualTo(DUE);
        });
        assertThat(collected(AFTER.plusSeconds(5))).isEmpty();
        assertThat(handingIn.list(ada, work.id())).isEqualTo(collected);
        assertThat(handingIn.list(bob, untouched.id())).isEmpty();
    }

    @Test
    void howeverLateTheServerLooks() {
        Work work = opened(ada, sheet());
        draft(work, "a", "0x2000");
        assertThat(collected(DUE.plus(Duration.ofDays(3))))
                .singleElement()
                .satisfies(one -> assertThat(one.receipt().at()).isEqualTo(DUE));
    }

    @Test
    void whatWasHandedInAlreadyIsNotHandedInAgain() {
        Work work = opened(ada, sheet());
        draft(work, "a", "0x2000");
        handedIn(ada, work, "key-00001", "0x2000");
        assertThat(collected(AFTER)).isEmpty();
    }

    @Test
    void onlyIfThePolicySaysSo() {
        Assigned strict = sheet(Written.WEEK, policy(OptionalInt.empty(), false));
        draft(opened(ada, strict), "a", "0x2000");
        assertThat(collected(AFTER)).isEmpty();

        done(assignments.revise(
                iris, strict.id(), 1, Written.with(strict.assignment(), policy(OptionalInt.empty(), true))));
        assertThat(collected(AFTER.plusSeconds(5))).hasSize(1);
    }

    @Test
    void anExtensionThatComesLaterIsAnotherDeadline() {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        draft(work, "a", "0x2000");
        assertThat(collected(AFTER)).hasSize(1);

        clock.set(DUE.plus(Duration.ofHours(1)));
        grants.extendAll(iris, sheet.id(), 120, "the network was down");
        draft(work, "a", "0x3000");
        assertThat(collected(DUE.plus(Duration.ofHours(2)))).isEmpty();

        assertThat(collected(DUE.plus(Duration.ofHours(3))))
                .singleElement()
                .satisfies(one -> assertThat(one.receipt().at()).isEqualTo(DUE.plus(Duration.ofHours(2))));
        assertThat(handingIn.list(ada, work.id()))
                .extracting(one -> one.sheet().of("a").get(STEP))
                .containsExactly("0x2000", "0x3000");
    }

    @Test
    void whatIsTypedLateIsHandedInWhenItClosesAndNotBefore() {
        Instant close = DUE.plus(Duration.ofDays(1));
        var late = new Timetable(
                Written.RELEASE,
                Written.DUE,
                List.of(new LateStep(Duration.ZERO, 0.5)),
                Written.DUE.plusDays(1),
                Optional.empty());
        Assigned sheet = sheet(late, policy(OptionalInt.empty(), true));
        Work work = opened(ada, sheet);
        assertThat(collected(AFTER)).isEmpty();

        draft(work, "a", "0x2000");
        grants.grant(iris, sheet.id(), new Scope.OfMember(bobsLine.id()), Grant.Changes.extra(5), "");
        assertThat(collected(AFTER.plusSeconds(60))).isEmpty();

        assertThat(collected(close.plusSeconds(5)))
                .singleElement()
                .satisfies(one -> assertThat(one.receipt().at()).isEqualTo(close));
    }

    @Test
    void ownTimeThatIsOverIsADeadline() {
        var hour =
                new Timetable(Written.RELEASE, Written.DUE, List.of(), Written.DUE, Optional.of(Duration.ofHours(1)));
        draft(opened(ada, sheet(hour, policy(OptionalInt.of(1), true))), "a", "0x2000");
        Instant over = START.plus(Duration.ofHours(1));
        assertThat(collected(over.plusSeconds(1)))
                .singleElement()
                .satisfies(one -> assertThat(one.receipt().at()).isEqualTo(over));
        assertThat(collected(AFTER)).isEmpty();
    }

    @Test
    void stepsWithoutTriesAreLeftAsTheyWere() {
        Work work = opened(ada, sheet(Written.WEEK, policy(OptionalInt.of(1), true)));
        handedIn(ada, work, "key-00001", "0x2000");
        draft(work, "a", "0x3000");
        assertThat(collected(AFTER)).isEmpty();
    }

    @Test
    void itTakesNoTry() {
        Assigned sheet = sheet(Written.WEEK, policy(OptionalInt.of(1), true));
        Work work = opened(ada, sheet);
        draft(work, "a", "0x2000");
        assertThat(collected(AFTER)).hasSize(1);
        grants.extendAll(iris, sheet.id(), 60, "");
        handedIn(ada, work, "key-00001", "0x3000");
    }

    @Test
    void fieldsThatAreNoAnswersAreNotHandedIn() {
        Work work = opened(ada, sheet());
        var place =
                progress.attempt(ada, work.slot("a").orElseThrow().attemptId()).place("lesson");
        Map.of("dump.address", "1", "calls.first", "x()", STEP, "  ")
                .forEach((field, text) -> drafts.put(ada, place, field, text));
        assertThat(collected(AFTER)).isEmpty();
    }

    @Test
    void whoWasDroppedHandsInOnceTakenBack() throws PeopleRefused {
        Work work = opened(ada, sheet());
        draft(work, "a", "0x2000");
        members.drop(iris, adasLine.id());
        assertThat(collected(AFTER)).isEmpty();
        members.takeBack(iris, adasLine.id());
        assertThat(collected(AFTER.plus(Duration.ofHours(2))))
                .singleElement()
                .satisfies(one -> assertThat(one.receipt().at()).isEqualTo(DUE));
    }

    /** Nobody waits for a sweep to type on. */
    @Test
    void whatIsWrittenAfterTheDeadlineIsNotWhatStoodThereThen() {
        Work work = opened(ada, sheet());
        draft(work, "a", "0x2000");
        deadlines.collect(work.id(), DUE);
        assertThat(handingIn.list(ada, work.id())).as("still time").isEmpty();

        clock.set(DUE.plusMillis(300));
        deadlines.collect(work.id(), clock.instant());
        draft(work, "a", "0x3000");
        assertThat(collected(AFTER)).isEmpty();

        assertThat(handingIn.list(ada, work.id())).singleElement().satisfies(one -> {
            assertThat(one.sheet()).isEqualTo(answer("0x2000"));
            assertThat(one.receipt().at()).isEqualTo(DUE);
        });
    }
}
