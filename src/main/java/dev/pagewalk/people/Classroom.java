package dev.pagewalk.people;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A class.
 *
 * @param title checked text, but still text
 * @param archived put away: it can be read, nobody joins, nothing in it is changed
 * @param namesKeptUntil names of its members are not erased before; null when nothing holds them
 */
public record Classroom(
        long id,
        String title,
        String term,
        ZoneId timeZone,
        String language,
        boolean archived,
        @Nullable Instant namesKeptUntil,
        Instant createdAt) {}
