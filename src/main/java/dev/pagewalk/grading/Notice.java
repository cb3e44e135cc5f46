package dev.pagewalk.grading;

import java.time.Instant;

/**
 * That a mark changed after the student could see it.
 *
 * @param title of the homework
 * @param before points before
 * @param after points since
 * @param most what full marks come to now
 * @param undone true if a correction was taken back
 * @param why as staff wrote it: never put it into HTML unescaped; empty if nothing was written
 * @param seen true once the student has put it away
 */
public record Notice(
        long id,
        long workId,
        long assignmentId,
        String title,
        double before,
        double after,
        double most,
        boolean undone,
        String why,
        Instant at,
        boolean seen) {}
