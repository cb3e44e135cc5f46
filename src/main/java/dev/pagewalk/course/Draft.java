package dev.pagewalk.course;

import java.time.Instant;

/**
 * What stands in a field and has not been submitted.
 *
 * @param revision which text of the field it is, from 1
 */
public record Draft(String content, long revision, Instant savedAt) {}
