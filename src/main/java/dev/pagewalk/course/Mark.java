package dev.pagewalk.course;

import dev.pagewalk.exercise.Verdict;
import java.time.Instant;

/**
 * What an answer counted when it was given, without what was given: for sums over many.
 *
 * @param score 0 to 1, with what help took off
 * @param credit what help left of it, 0 to 1
 */
public record Mark(
        long answerId, long attemptId, String stepId, Verdict verdict, double score, double credit, Instant at) {}
