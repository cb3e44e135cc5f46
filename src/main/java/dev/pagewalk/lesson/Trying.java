package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Exercise;

/**
 * A changed exercise whose variants are being tried.
 *
 * @param tried variants so far
 * @param waiting exercises behind it
 */
public record Trying(Exercise exercise, int tried, int waiting) {}
