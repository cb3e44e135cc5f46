package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.NotAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was handed in is kept for ever, once, with a receipt. */
@DatabaseTest
class HandingInTest extends HomeworkTest {

    private static final String KEY = "3f2b8c1e-0001";

    @Autowired
    Versions versions;

    Assigned sheet;
    Work work;

    @BeforeEach
    void adaBegan() {
        sheet = sheet();
        work = opened(ada, sheet);
    }

    private Submitted submit(String key, String given) {
        return handingIn.submit(ada, work.id(), key, answer(given));
    }

    @Test
    void aReceiptCanBeVerified() {
        HandedIn handedIn = accepted(submit(KEY, "0x2000"));
        entities.clear();
        Receipt receipt = handedIn.receipt();
        assertThat(receipt.number()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(receipt.at()).isEqualTo(START);
        assertThat(receipt.hash()).isEqualTo(answer("0x2000").hash());

        String typed = " " + receipt.number().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        Verified verified = handingIn.verify(ada, typed);

        assertThat(verified.handedIn()).isEqualTo(handedIn);
        assertThat(verified.intact()).isTrue();
        assertThat(verified.assigned().id()).isEqualTo(sheet.id());
        assertThat(handingIn.verify(iris, receipt.number())).isEqualTo(verified);
        assertThatThrownBy(() -> handingIn.verify(bob, receipt.number())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handingIn.verify(ada, "0000-0000-0000")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handingIn.verify(ada, "'; drop table".repeat(100)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWasChangedInTheDatabaseIsFound() {
        HandedIn handedIn = accepted(submit(KEY, "0x2000"));
        entities.createNativeQuery("update submission set sheet = '{\"a\":{\"size.bytes\":\"0x3000\"}}'")
                .executeUpdate();
        entities.clear();
        assertThat(handingIn.verify(ada, handedIn.receipt().number()).intact()).isFalse();
    }

    /** Case 9. */
    @Test
    void theSameKeyIsTheSameHandingIn() {
        HandedIn first = accepted(submit(KEY, "0x2000"));
        clock.set(DUE.plus(Duration.ofDays(9)));

        assertThat(submit(KEY, "0x2000")).isEqualTo(new Submitted.Accepted(first, true));
        assertThat(refusal(submit(KEY, "0x3000"))).isEqualTo(new Refusal.KeyUsed());
        assertThat(handingIn.list(ada, work.id())).containsExactly(first);
    }

    @Test
    void keysAreNoTexts() {
        for (String key : List.of("", "short", "deadline 2026-10-12T21:59:00Z", "x".repeat(65), "12345678\n")) {
            assertThat(refusal(submit(key, "1"))).isEqualTo(new Refusal.KeyUsed());
        }
    }

    @Test
    void itIsAcceptedOnTheSecondAndNotAfter() {
        clock.set(DUE);
        accepted(submit(KEY, "1"));
        clock.set(DUE.plusNanos(1000));
        assertThat(refusal(submit(KEY + "2", "2"))).isEqualTo(new Refusal.Closed(DUE));
    }

    /** Case 5. */
    @Test
    void afterAnExtensionItIsAcceptedAgain() {
        clock.set(DUE.plus(Duration.ofDays(1)));
        assertThat(refusal(submit(KEY, "1"))).isEqualTo(new Refusal.Closed(DUE));

        Grant grant = ((Granted.Done) grants.grant(
                        iris,
                        sheet.id(),
                        new Scope.OfMember(adasLine.id()),
                        Grant.Changes.due(DUE.plus(Duration.ofDays(2))),
                        "ill"))
                .grant();

        assertThat(accepted(submit(KEY, "1")).receipt().at()).isEqualTo(DUE.plus(Duration.ofDays(1)));
        grants.revoke(iris, sheet.id(), grant.batch());
        assertThat(refusal(submit(KEY + "2", "2"))).isEqualTo(new Refusal.Closed(DUE));
        assertThat(handingIn.list(ada, work.id())).hasSize(1);
    }

    /** Case 11. */
    @Test
    void aClockThatJumpsBackLosesNothing() {
        clock.pass(Duration.ofHours(2));
        HandedIn first = accepted(submit(KEY, "1"));
        clock.set(START.plusSeconds(1));
        HandedIn second = accepted(submit(KEY + "2", "2"));
        assertThat(handingIn.list(ada, work.id())).containsExactly(first, second);
        assertThat(second.ordinal()).isEqualTo(2);
    }

    @Test
    void triesAreCountedByStepAndTheSameAnswerIsNone() {
        Slot two = Slot.of("b", task(exercise("two")), 1);
        Assignment assignment =
                Written.with(Written.of(Slot.of("a", task(exercise("one")), 1), two), policy(OptionalInt.of(2), true));
        Assigned limited = published(assignment);
        work = opened(ada, limited);
        Map<String, String> same = Map.of(STEP, "7");
        for (String given : List.of("1", "2")) {
            accepted(handingIn.submit(
                    ada, work.id(), KEY + given, new Sheet(Map.of("a", Map.of(STEP, given), "b", same))));
        }

        assertThat(handingIn.triesLeft(ada, work.id(), "a", STEP)).contains(0);
        assertThat(handingIn.triesLeft(ada, work.id(), "b", STEP)).contains(1);
        assertThat(refusal(submit(KEY + "3", "3"))).isEqualTo(new Refusal.TriesUsed(List.of("a " + STEP)));
        accepted(handingIn.submit(
                ada, work.id(), KEY + "4", new Sheet(Map.of("a", Map.of(STEP, "2"), "b", Map.of(STEP, "8")))));
    }

    @Test
    void onlyWhatIsAskedIsAccepted() {
        Sheet strange = new Sheet(Map.of("a", Map.of("size.other", "1"), "z", Map.of(STEP, "1")));
        assertThat(refusal(handingIn.submit(ada, work.id(), KEY, strange)))
                .isEqualTo(new Refusal.NotAsked(List.of("a size.other", "z " + STEP)));
        assertThat(refusal(submit(KEY, "  "))).isEqualTo(new Refusal.Nothing());
        assertThat(refusal(submit(KEY, "1".repeat(200_001)))).isEqualTo(new Refusal.TooLong(200_000));
        assertThat(handingIn.list(ada, work.id())).isEmpty();
    }

    @Test
    void nobodyHandsInForAnotherButStaffWhichIsNoted() {
        assertThatThrownBy(() -> handingIn.submit(bob, work.id(), KEY, answer("1")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handingIn.submit(iris, work.id(), KEY, answer("1")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handingIn.submitFor(ada, work.id(), KEY, answer("1"), ""))
                .isInstanceOf(NotAllowed.class);
        clock.set(DUE.plus(Duration.ofDays(1)));

        HandedIn done = accepted(handingIn.submitFor(iris, work.id(), KEY, answer("1"), "on paper"));

        assertThat(done.origin()).isEqualTo(Origin.STAFF);
        assertThat(audit.ofClass(iris, os, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("handed-in-by-staff");
            assertThat(entry.after())
                    .contains("on paper")
                    .contains(done.receipt().number());
        });
    }

    /** Case 10: a crash between receipt and grade. */
    @Test
    void whatWasHandedInAndNotGradedIsFound() {
        HandedIn first = accepted(submit(KEY, "1"));
        HandedIn second = accepted(submit(KEY + "2", "2"));
        assertThat(homework.ungraded(10, 0)).containsExactly(first, second);

        homework.graded(first.id(), START.plusSeconds(1));

        assertThat(homework.ungraded(10, 0)).containsExactly(second);
        assertThat(handingIn.list(ada, work.id()).getFirst().gradedAt()).contains(START.plusSeconds(1));
    }

    @Test
    void nothingIsAcceptedOnceTheClassWasPutAway() {
        classrooms.archive(iris, os, true);
        assertThat(refusal(submit(KEY, "1"))).isEqualTo(new Refusal.Archived());
    }

    /** Case 19. */
    @Test
    void whoBeganBeforeAStepAndItsExerciseWereRenamedGoesOnUnderTheOldNames() {
        String renamed = SmallExercise.YAML
                .replace("id: size", "id: amount")
                .replace("ask:", "aliases: [test/size]\nrenamed: {size.bytes: amount.bytes}\nask:");
        Exercise now = exercise("amount", renamed, SmallExercise.TEXT.replace("# size", "# amount"));
        done(assignments.revise(iris, sheet.id(), 1, Written.of(Slot.of("a", task(now), 10))));

        HandedIn adas = accepted(submit(KEY, "0x2000"));
        Work bobs = opened(bob, assignments.find(bob, sheet.id()));
        Submitted bobsOld = handingIn.submit(bob, bobs.id(), KEY, answer("0x2000"));
        Sheet bobsNew = Sheet.of("a", Map.of("amount.bytes", "0x2000"));

        assertThat(adas.sheet().of("a")).containsOnlyKeys(STEP);
        assertThat(refusal(bobsOld)).isEqualTo(new Refusal.NotAsked(List.of("a " + STEP)));
        accepted(handingIn.submit(bob, bobs.id(), KEY, bobsNew));
    }

    /** Case 20. */
    @Test
    void whatThisVersionCantReadAnyMoreIsStillKept() {
        String unreadable = versions.keep("m/x", Content.kept("m/x", Map.of("exercise.yaml", "format: 99")));
        entities.createNativeQuery("update work_slot set version_hash = '" + unreadable + "'")
                .executeUpdate();
        entities.clear();

        HandedIn handedIn = accepted(submit(KEY, "int main(void) {}"));

        assertThat(handingIn.list(ada, work.id())).containsExactly(handedIn);
        assertThat(opened(ada, sheet).slots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.versionHash()).isEqualTo(unreadable));
    }

    /** Pages, graders and those who mark read all of it. */
    @Test
    void thereIsAnEndToWhatIsTakenFromOneStudent() {
        String digits = "1".repeat(200_000);
        int taken = 0;
        Submitted last = submit("key-%05d".formatted(taken), digits);
        while (last instanceof Submitted.Accepted && taken < 100) {
            taken++;
            last = submit("key-%05d".formatted(taken), taken + digits.substring(0, 199_990));
        }
        assertThat(taken).isBetween(20, 30);
        assertThat(refusal(last)).isEqualTo(new Refusal.TooMuch());
        assertThat(submit("key-%05d".formatted(taken - 1), (taken - 1) + digits.substring(0, 199_990)))
                .as("what was taken was taken")
                .isInstanceOf(Submitted.Accepted.class);
    }

    @Test
    void aLongSheetIsSeveral() {
        var sheet = new Sheet(Map.of(
                "a", Map.of("one", "x".repeat(50), "two", "y".repeat(50)), "b", Map.of("three", "z".repeat(500))));
        List<Sheet> parts = sheet.parts(150);
        assertThat(parts)
                .extracting(part -> part.given().keySet() + ""
                        + part.given().values().stream().mapToInt(Map::size).sum())
                .containsExactly("[a]2", "[b]1");
        assertThat(sheet.parts(10_000)).containsExactly(sheet);
        assertThat(new Sheet(Map.of()).parts(10)).isEmpty();
    }
}
