package dev.pagewalk.course;

import java.time.Instant;

/** The first time that a step of an attempt was opened. */
public record Visit(long attemptId, String stepId, Instant at) {}
