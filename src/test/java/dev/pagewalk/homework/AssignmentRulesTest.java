package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.homework.AssignmentProblem.What;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<What> wrong(Assignment assignment) {
        return AssignmentRules.problems(assignment, BERLIN).stream()
                .map(AssignmentProblem::what)
                .toList();
    }

    private static List<What> wrong(LocalDateTime release, LocalDateTime due, LocalDateTime close, LateStep... late) {
        return wrong(
                Written.with(Written.usual(), new Timetable(release, due, List.of(late), close, Optional.empty())));
    }

    @Test
    void theUsualIsRight() {
        assertThat(wrong(Written.usual())).isEmpty();
    }

    @Test
    void allProblemsAreToldAtOnceWhereTheyAre() {
        var policy = new AttemptPolicy(
                OptionalInt.of(0),
                AttemptPolicy.Feedback.NOW,
                AttemptPolicy.Solutions.NEVER,
                AttemptPolicy.Counting.BEST,
                Double.NaN,
                true,
                true);
        var assignment = new Assignment(
                " ",
                Kind.HOMEWORK,
                List.of(
                        new Slot("a", List.of(), 1, -1, Map.of("x.y", Double.POSITIVE_INFINITY)),
                        new Slot("a", List.of(Written.TASK, Written.TASK), 3, 1, Map.of())),
                policy,
                Timetable.of(Written.DUE, Written.RELEASE),
                Optional.of(2));

        assertThat(AssignmentRules.problems(assignment, BERLIN))
                .containsExactlyInAnyOrder(
                        AssignmentProblem.of(What.TITLE_LENGTH),
                        new AssignmentProblem(What.NO_TASKS, "a", ""),
                        new AssignmentProblem(What.POINTS_RANGE, "a", "-1.0"),
                        new AssignmentProblem(What.WEIGHT_RANGE, "a", "x.y"),
                        new AssignmentProblem(What.SLOT_ID, "a", "a"),
                        new AssignmentProblem(What.TASK_TWICE, "a", "m/x"),
                        new AssignmentProblem(What.TAKE_RANGE, "a", "3"),
                        new AssignmentProblem(What.CHOOSE_RANGE, "", "2"),
                        AssignmentProblem.of(What.CHOOSE_UNEQUAL),
                        new AssignmentProblem(What.TRIES_RANGE, "", "0"),
                        AssignmentProblem.of(What.CREDIT_RANGE),
                        AssignmentProblem.of(What.DUE_BEFORE_RELEASE));
    }

    @Test
    void thereIsSomethingToDoButNotTooMuch() {
        assertThat(wrong(Written.of())).containsExactly(What.NO_SLOTS);
        assertThat(wrong(Written.of(
                        Collections.nCopies(101, Slot.of("a", Written.TASK, 1)).toArray(Slot[]::new))))
                .contains(What.MANY_SLOTS);
    }

    @Test
    void timesFollowEachOther() {
        LocalDateTime close = Written.DUE.plusDays(2);
        assertThat(wrong(Written.RELEASE, Written.DUE, Written.DUE.minusMinutes(1)))
                .containsExactly(What.CLOSE_BEFORE_DUE);
        assertThat(wrong(Written.RELEASE, Written.DUE, close, late(0, 0.9), late(24, 0.5)))
                .isEmpty();
        assertThat(wrong(Written.RELEASE, Written.DUE, close, late(24, 0.9), late(24, 0.5)))
                .containsExactly(What.LATE_TIME);
        assertThat(wrong(Written.RELEASE, Written.DUE, close, late(0, 0.5), late(24, 0.5)))
                .containsExactly(What.LATE_FACTOR);
        assertThat(wrong(Written.RELEASE, Written.DUE, close, late(48, 0.5))).containsExactly(What.LATE_TIME);
        assertThat(wrong(Written.RELEASE, Written.DUE.withYear(2999), close.withYear(2999)))
                .containsExactly(What.DUE_RANGE, What.CLOSE_RANGE);
    }

    /** On the wall 02:45 is after 02:15 the next hour, on the clock of the world it isn't always. */
    @Test
    void whichComesFirstIsAskedOfTheWorldsClock() {
        LocalDateTime leftOut = LocalDateTime.parse("2026-03-29T02:45");
        LocalDateTime after = LocalDateTime.parse("2026-03-29T03:15");
        assertThat(wrong(leftOut, after, after)).containsExactly(What.DUE_BEFORE_RELEASE);
    }

    private static LateStep late(int hours, double factor) {
        return new LateStep(Duration.ofHours(hours), factor);
    }
}
