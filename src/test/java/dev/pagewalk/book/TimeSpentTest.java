package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.book.TimeSpent.Moment;
import dev.pagewalk.book.TimeSpent.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a student was, as far as moments tell. */
class TimeSpentTest {

    private static final Question FIRST = new Question("a", "first");
    private static final Question SECOND = new Question("a", "second");

    private static Instant at(int minute) {
        return Instant.parse("2026-10-06T10:00:00Z").plus(Duration.ofMinutes(minute));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void aQuestionTakesFromOpeningItToItsLastAnswer() {
        assertThat(TimeSpent.of(List.of(
                        new Moment.Apart(at(0)),
                        new Moment.Opened(at(1), FIRST),
                        new Moment.Answered(at(4), FIRST),
                        new Moment.Answered(at(6), FIRST),
                        new Moment.Opened(at(6), SECOND),
                        new Moment.Answered(at(7), SECOND))))
                .isEqualTo(Map.of(FIRST, minutes(5), SECOND, minutes(1)));
    }

    @Test
    void whereAllIsHandedInAtOnceAQuestionTakesUntilTheNextIsOpened() {
        assertThat(TimeSpent.of(List.of(
                        new Moment.Opened(at(0), FIRST), new Moment.Opened(at(3), SECOND), new Moment.Apart(at(8)))))
                .isEqualTo(Map.of(FIRST, minutes(3), SECOND, minutes(5)));
    }

    @Test
    void whoComesBackToAQuestionAndAnswersItWasThere() {
        assertThat(TimeSpent.of(List.of(
                        new Moment.Opened(at(0), FIRST),
                        new Moment.Opened(at(1), SECOND),
                        new Moment.Answered(at(3), FIRST))))
                .isEqualTo(Map.of(FIRST, minutes(3)));
    }

    @Test
    void whoWentAwayCountsTenMinutesAndNotTheNight() {
        assertThat(TimeSpent.of(List.of(new Moment.Opened(at(0), FIRST), new Moment.Answered(at(600), FIRST))))
                .isEqualTo(Map.of(FIRST, minutes(10)));
    }

    @Test
    void whatHappensAfterAllWasHandedInBelongsToNothing() {
        assertThat(TimeSpent.of(
                        List.of(new Moment.Opened(at(0), FIRST), new Moment.Apart(at(2)), new Moment.Apart(at(7)))))
                .isEqualTo(Map.of(FIRST, minutes(2)));
    }

    @Test
    void theOrderInWhichMomentsAreReadDoesNotMatter() {
        assertThat(TimeSpent.of(List.of(new Moment.Answered(at(4), FIRST), new Moment.Opened(at(1), FIRST))))
                .isEqualTo(Map.of(FIRST, minutes(3)));
    }
}
