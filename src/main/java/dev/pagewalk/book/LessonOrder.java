package dev.pagewalk.book;

import dev.pagewalk.exercise.Exercise;
import java.util.Comparator;

/** The order of the curriculum: 2.1 before 10.1. What belongs to no lesson comes last. */
final class LessonOrder {

    static final Comparator<Exercise> OF_THE_COURSE = Comparator.comparingInt((Exercise one) -> part(one.lesson(), 0))
            .thenComparingInt(one -> part(one.lesson(), 1))
            .thenComparing(Exercise::path);

    private LessonOrder() {}

    private static int part(String lesson, int place) {
        String[] parts = lesson.split("\\.");
        return parts.length > place && parts[place].matches("[0-9]{1,6}")
                ? Integer.parseInt(parts[place])
                : Integer.MAX_VALUE;
    }
}
