package dev.pagewalk.homework;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a piece of homework may be done, by the clock on the wall of the class.
 *
 * @param release from when students see it
 * @param due until when it counts in full
 * @param late what it counts after that, the soonest first; none: in full until it closes
 * @param close until when it is accepted; the same as {@code due} if nothing is accepted late
 * @param limit how long each student has from opening it; empty: until it closes
 */
public record Timetable(
        LocalDateTime release, LocalDateTime due, List<LateStep> late, LocalDateTime close, Optional<Duration> limit) {

    public Timetable {
        late = List.copyOf(late);
    }

    /** Nothing is accepted late, and nobody is hurried. */
    public static Timetable of(LocalDateTime release, LocalDateTime due) {
        return new Timetable(release, due, List.of(), due, Optional.empty());
    }

    /** What it means on the clock of a zone, see {@link LocalTimes}. */
    public Timeline in(ZoneId zone) {
        return new Timeline(
                LocalTimes.instant(release, zone),
                LocalTimes.instant(due, zone),
                late,
                LocalTimes.instant(close, zone),
                limit);
    }
}
