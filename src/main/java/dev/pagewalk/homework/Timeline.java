package dev.pagewalk.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A {@link Timetable} as moments: for everybody whom no {@link Grant} concerns. */
public record Timeline(Instant release, Instant due, List<LateStep> late, Instant close, Optional<Duration> limit) {
    public Timeline {
        late = List.copyOf(late);
    }
}
