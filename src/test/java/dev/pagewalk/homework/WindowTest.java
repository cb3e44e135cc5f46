package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** When a student may do what, worked out from the timeline and what was granted. */
class WindowTest {

    private static final Instant RELEASE = Instant.parse("2026-10-05T06:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-12T21:59:00Z");
    private static final Instant CLOSE = Instant.parse("2026-10-15T21:59:00Z");
    private static final Instant MADE = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1000);
    private static final List<LateStep> LATE =
            List.of(new LateStep(Duration.ZERO, 0.8), new LateStep(Duration.ofDays(1), 0.5));
    private static final Timeline TIMELINE = new Timeline(RELEASE, DUE, LATE, CLOSE, Optional.empty());

    private final List<Grant> grants = new ArrayList<>();

    private void grant(Scope scope, Grant.Changes changes) {
        long id = grants.size() + 1L;
        grants.add(new Grant(
                id, 1, "batch", scope, changes, "ill", Optional.of(7L), MADE.plusSeconds(id), Optional.empty()));
    }

    private Window window() {
        return Window.of(TIMELINE, grants, Optional.empty());
    }

    private static Timeline limited(Duration limit) {
        return new Timeline(RELEASE, DUE, LATE, CLOSE, Optional.of(limit));
    }

    @Test
    void itOpensIsDueCountsLessAndCloses() {
        Window window = window();

        assertThat(window.at(RELEASE.minus(MOMENT))).isEqualTo(new Standing.NotYet(RELEASE));
        assertThat(window.at(RELEASE)).isEqualTo(new Standing.Open(DUE, CLOSE));
        assertThat(window.at(DUE)).isEqualTo(new Standing.Open(DUE, CLOSE));
        var less = new Standing.Step(DUE.plus(Duration.ofDays(1)), 0.5);
        assertThat(window.at(DUE.plus(MOMENT))).isEqualTo(new Standing.Late(0.8, Optional.of(less), CLOSE));
        assertThat(window.at(less.from())).isEqualTo(new Standing.Late(0.8, Optional.of(less), CLOSE));
        assertThat(window.at(less.from().plus(MOMENT))).isEqualTo(new Standing.Late(0.5, Optional.empty(), CLOSE));
        assertThat(window.at(CLOSE)).isEqualTo(new Standing.Late(0.5, Optional.empty(), CLOSE));
        assertThat(window.at(CLOSE.plus(MOMENT))).isEqualTo(new Standing.Closed(CLOSE, true));
    }

    @Test
    void withoutStepsWhatIsLateCountsInFullUntilItCloses() {
        var lenient = new Timeline(RELEASE, DUE, List.of(), CLOSE, Optional.empty());
        assertThat(Window.of(lenient, grants, Optional.empty()).at(CLOSE))
                .isEqualTo(new Standing.Late(1, Optional.empty(), CLOSE));
    }

    /** Case 5. */
    @Test
    void anExtensionAfterTheEndOpensItAgain() {
        Instant now = CLOSE.plus(Duration.ofDays(2));
        assertThat(window().at(now).accepts()).isFalse();

        Instant later = now.plus(Duration.ofDays(1));
        grant(new Scope.OfMember(3), Grant.Changes.due(later));

        assertThat(window().at(now)).isEqualTo(new Standing.Open(later, later));
        assertThat(window().factor(now)).isEqualTo(1);
    }

    /** Case 6. */
    @Test
    void everybodyGetsHalfAnHourMoreWhateverElseTheyHave() {
        Instant own = DUE.plus(Duration.ofDays(5));
        grant(new Scope.OfMember(3), Grant.Changes.due(own));
        grant(new Scope.All(), Grant.Changes.extra(30));
        grant(new Scope.All(), Grant.Changes.extra(10));

        assertThat(window().due()).isEqualTo(own.plus(Duration.ofMinutes(40)));
        assertThat(Window.of(TIMELINE, grants.subList(1, 3), Optional.empty()))
                .isEqualTo(new Window(
                        RELEASE,
                        DUE.plus(Duration.ofMinutes(40)),
                        LATE,
                        CLOSE.plus(Duration.ofMinutes(40)),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Who is given a time limit has one, and reads how long it is, before anything was opened. */
    @Test
    void aTimeLimitOfOnesOwnIsKnownBeforeItRuns() {
        grant(
                new Scope.OfMember(3),
                new Grant.Changes(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        java.util.OptionalInt.of(60),
                        java.util.OptionalInt.of(15)));

        assertThat(window().limit()).contains(Duration.ofMinutes(75));
    }

    /** Case 11. */
    @Test
    void aDeadlineThatIsMovedIntoThePastHoldsAtOnce() {
        Instant now = RELEASE.plus(Duration.ofDays(1));
        assertThat(window().at(now)).isInstanceOf(Standing.Open.class);

        grant(
                new Scope.All(),
                new Grant.Changes(
                        Optional.empty(),
                        Optional.of(now.minusSeconds(60)),
                        Optional.of(now.minusSeconds(30)),
                        OptionalInt.empty(),
                        OptionalInt.empty()));

        assertThat(window().at(now)).isEqualTo(new Standing.Closed(now.minusSeconds(30), true));
    }

    @Test
    void theNarrowerGrantWinsByFieldAndOfTheSameTheNewer() {
        grant(new Scope.OfMember(3), Grant.Changes.due(DUE.plusSeconds(1)));
        grant(new Scope.OfMember(3), Grant.Changes.due(DUE.plusSeconds(2)));
        grant(
                new Scope.OfLabel("evening"),
                new Grant.Changes(
                        Optional.of(RELEASE.plusSeconds(9)),
                        Optional.of(DUE.plusSeconds(3)),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()));
        grant(new Scope.All(), Grant.Changes.due(DUE.plusSeconds(4)));

        assertThat(window().due()).isEqualTo(DUE.plusSeconds(2));
        assertThat(window().release()).isEqualTo(RELEASE.plusSeconds(9));
        assertThat(window().close()).isEqualTo(CLOSE);
    }

    @Test
    void ownTimeBeginsWhenItIsOpenedAndEndsWithTheHomework() {
        Timeline hour = limited(Duration.ofHours(1));
        assertThat(Window.of(hour, grants, Optional.empty()).end()).isEqualTo(CLOSE);

        Window early = Window.of(hour, grants, Optional.of(RELEASE));
        Instant over = RELEASE.plus(Duration.ofHours(1));
        assertThat(early.at(over)).isEqualTo(new Standing.Open(over, over));
        assertThat(early.at(over.plus(MOMENT))).isEqualTo(new Standing.Closed(over, false));

        assertThat(Window.of(hour, grants, Optional.of(CLOSE.minusSeconds(60))).end())
                .isEqualTo(CLOSE);
    }

    @Test
    void extraMinutesLengthenOwnTimeToo() {
        grant(new Scope.OfMember(3), Grant.Changes.extra(15));
        assertThat(Window.of(limited(Duration.ofHours(1)), grants, Optional.of(RELEASE))
                        .limitEnd())
                .contains(RELEASE.plus(Duration.ofMinutes(75)));
        assertThat(window().limitEnd()).isEmpty();
    }

    @Test
    void feedbackAndSolutionsWaitForTheStudentsOwnEnd() {
        var policy = new AttemptPolicy(
                OptionalInt.of(1),
                AttemptPolicy.Feedback.AFTER_DUE,
                AttemptPolicy.Solutions.AFTER_CLOSE,
                AttemptPolicy.Counting.LAST,
                1,
                true,
                false);
        assertThat(policy.showsFeedback(window(), DUE)).isFalse();
        assertThat(policy.showsFeedback(window(), DUE.plus(MOMENT))).isTrue();
        assertThat(policy.showsSolutions(window(), CLOSE, CLOSE)).isFalse();
        assertThat(policy.showsSolutions(window(), CLOSE, CLOSE.plus(MOMENT))).isTrue();
        assertThat(policy.showsSolutions(window(), CLOSE.plusSeconds(60), CLOSE.plus(MOMENT)))
                .as("somebody has longer")
                .isFalse();

        Window over = Window.of(limited(Duration.ofHours(1)), grants, Optional.of(RELEASE));
        assertThat(policy.showsFeedback(over, RELEASE.plus(Duration.ofHours(2))))
                .isFalse();

        grant(new Scope.OfMember(3), Grant.Changes.due(CLOSE.plusSeconds(60)));
        assertThat(policy.showsFeedback(window(), CLOSE.plusSeconds(60))).isFalse();
    }
}
