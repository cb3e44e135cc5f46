package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Case 11: summer time at the deadline. */
class TimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime RELEASE = LocalDateTime.of(2026, 3, 1, 8, 0);

    private static Instant due(String local, ZoneId zone) {
        return Timetable.of(RELEASE, LocalDateTime.parse(local)).in(zone).due();
    }

    @Test
    void midnightIsMidnightOnBothSidesOfTheChange() {
        assertThat(due("2026-03-28T23:59", BERLIN)).isEqualTo("2026-03-28T22:59:00Z");
        assertThat(due("2026-03-29T23:59", BERLIN)).isEqualTo("2026-03-29T21:59:00Z");
        assertThat(due("2026-03-29T23:59", ZoneId.of("Asia/Shanghai"))).isEqualTo("2026-03-29T15:59:00Z");
    }

    @Test
    void anHourThatIsLeftOutIsTheHourAfter() {
        assertThat(due("2026-03-29T02:30", BERLIN))
                .isEqualTo(due("2026-03-29T03:30", BERLIN))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void ofAnHourThatComesTwiceTheSecondIsMeant() {
        assertThat(due("2026-10-25T02:30", BERLIN)).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(LocalTimes.local(Instant.parse("2026-10-25T00:30:00Z"), BERLIN))
                .isEqualTo(LocalTimes.local(Instant.parse("2026-10-25T01:30:00Z"), BERLIN));
    }
}
