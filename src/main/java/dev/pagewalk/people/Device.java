package dev.pagewalk.people;

import java.time.Instant;

/**
 * A browser in which somebody stays signed in.
 *
 * @param name what it seems to be; empty if that isn't known
 */
public record Device(long id, String name, Instant createdAt, Instant lastSeenAt) {}
