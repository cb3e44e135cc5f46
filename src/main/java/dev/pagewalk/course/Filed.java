package dev.pagewalk.course;

import java.time.Instant;

/**
 * That an answer was handed in before it was graded.
 *
 * @param submissionId what it was handed in with
 * @param at when: that is when it counts as given, however long grading takes
 */
public record Filed(long submissionId, Instant at) {}
