package dev.pagewalk.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which misconception an answer showed, without what was given and said: for counting over many.
 *
 * @param filed what its attempt is filed under
 * @param version hash of the exercise's content; null where it isn't known
 * @param misconception as graded then; null if none was seen
 */
public record Missed(
        long answerId,
        long attemptId,
        long accountId,
        String filed,
        @Nullable String version,
        @Nullable String misconception,
        Instant at) {}
