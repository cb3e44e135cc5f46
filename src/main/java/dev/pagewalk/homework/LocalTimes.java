package dev.pagewalk.homework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What a time on the clock of a class means. An hour that summer time leaves out counts as the hour after: 02:30 is 03:30.
 * Of an hour that comes twice the second is meant, so that nobody who reads a deadline loses time.
 */
public final class LocalTimes {

    private LocalTimes() {}

    public static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    public static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
