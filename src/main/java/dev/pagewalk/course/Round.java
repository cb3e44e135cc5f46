package dev.pagewalk.course;

import java.time.Instant;

/**
 * One time that somebody did one thing that can be done again with other numbers.
 *
 * @param variant whose numbers
 * @param clean true if everything was right at the first try and without help
 * @param at when it was last answered
 */
public record Round(long variant, boolean clean, Instant at) {}
