package dev.pagewalk.homework;

import java.time.Duration;

/**
 * What is handed in late counts less.
 *
 * @param after how long after the time that it is due this begins
 * @param factor what remains of the points from then on, 0 to 1
 */
public record LateStep(Duration after, double factor) {}
