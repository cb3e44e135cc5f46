package dev.pagewalk.course;

import java.time.Instant;

/**
 * That a student got other numbers because the earlier ones broke.
 *
 * @param exerciseId what the attempt is filed under
 * @param variant the one that broke, as number in the pool
 * @param why what is wrong with it
 */
public record Redraw(String exerciseId, int variant, String why, Instant at) {}
