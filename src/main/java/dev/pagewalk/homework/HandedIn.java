package dev.pagewalk.homework;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was handed in.
 *
 * @param ordinal 1 for the first of the work
 * @param gradedAt empty as long as nobody graded it
 */
public record HandedIn(
        long id, long workId, int ordinal, Origin origin, Sheet sheet, Receipt receipt, Optional<Instant> gradedAt) {}
