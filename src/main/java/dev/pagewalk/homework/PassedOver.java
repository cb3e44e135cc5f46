package dev.pagewalk.homework;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A variant that could not be drawn for a student, who got another: somebody should look at the exercise.
 *
 * @param slot key of the task
 * @param variant number in the pool; empty if the exercise itself can't be read
 * @param why what is wrong with it
 */
public record PassedOver(long workId, String slot, String versionHash, OptionalInt variant, String why, Instant at) {}
