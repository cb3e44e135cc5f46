package dev.pagewalk.course;

/**
 * Exactly which exercise an attempt is at, so that it can be graded again years later.
 *
 * @param exerciseId path of the exercise, such as {@code translation/translate-by-hand}; at most 200 characters
 * @param contentHash hash of the exercise's files
 * @param engineVersion version of the machine that computes its answers
 */
public record ExerciseVersion(String exerciseId, String contentHash, String engineVersion) {}
