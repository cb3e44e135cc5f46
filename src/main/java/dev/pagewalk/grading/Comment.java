package dev.pagewalk.grading;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a person wrote beside a step.
 *
 * @param key of the task
 * @param line of the program that was handed in, from 1; empty: the step as a whole
 * @param text checked in length alone: never put it into HTML unescaped
 */
public record Comment(
        long id, long workId, String key, String step, OptionalInt line, String text, long madeBy, Instant madeAt) {}
