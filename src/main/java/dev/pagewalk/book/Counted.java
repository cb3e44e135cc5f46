package dev.pagewalk.book;

import java.time.Instant;

/**
 * An answer as it counts by the grading in force.
 *
 * @param key of the task
 * @param score 0 to 1, with what help took off, before lateness
 * @param at when it was handed in
 * @param waits true of what a person has to mark
 */
public record Counted(String key, String step, double score, Instant at, boolean waits) {}
