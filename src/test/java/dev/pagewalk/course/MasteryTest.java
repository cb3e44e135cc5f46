package dev.pagewalk.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasteryTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final List<Round> rounds = new ArrayList<>();

    private Mastery after(boolean... clean) {
        for (boolean one : clean) {
            rounds.add(new Round(rounds.size(), one, MONDAY));
        }
        return Mastery.of(rounds);
    }

    @Test
    void threeCleanRoundsWithOtherNumbersAreMastery() {
        assertThat(after(true, true).mastered()).isFalse();
        assertThat(after(true).mastered()).isTrue();
    }

    @Test
    void theSameNumbersAgainProveNothing() {
        rounds.add(new Round(7, true, MONDAY));
        rounds.add(new Round(7, true, MONDAY));
        assertThat(after().streak()).isEqualTo(1);
    }

    @Test
    void aMissBeginsTheStreakAnew() {
        Mastery mastery = after(true, true, true, false, true);
        assertThat(mastery.streak()).isEqualTo(1);
        assertThat(mastery.mastered()).isFalse();
        assertThat(mastery.rounds()).isEqualTo(5);
    }

    @Test
    void whatWasNeverMissedIsNeverReviewed() {
        assertThat(after(true, true).due()).isEmpty();
        assertThat(Mastery.NONE.due()).isEmpty();
    }

    @Test
    void whatWasMissedComesBackLaterAndLater() {
        assertThat(wait(after(false))).isEqualTo(Duration.ofMinutes(10));
        assertThat(wait(after(true))).isEqualTo(Duration.ofDays(1));
        assertThat(wait(after(true))).isEqualTo(Duration.ofDays(3));
        assertThat(wait(after(true))).isEqualTo(Duration.ofDays(7));
        assertThat(wait(after(true, true, true, true, true))).isEqualTo(Duration.ofDays(60));
        assertThat(wait(after(false))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void itIsDueFromTheVeryMoment() {
        Mastery mastery = after(false);
        assertThat(mastery.due(MONDAY.plusSeconds(599))).isFalse();
        assertThat(mastery.due(MONDAY.plusSeconds(600))).isTrue();
    }

    private static Duration wait(Mastery mastery) {
        return Duration.between(MONDAY, mastery.due().orElseThrow());
    }
}
