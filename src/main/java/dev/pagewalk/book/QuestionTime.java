package dev.pagewalk.book;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import java.time.Duration;

/**
 * How long a question took the students of a class: from opening it, or from the answer before, to its answer; where all was
 * handed in at once, to opening the next. Ten minutes without any of that count as ten, whatever they were.
 *
 * @param students of whom it is known
 * @param lower a quarter of them took no longer
 * @param upper a quarter of them took no less
 */
public record QuestionTime(
        String slot,
        Exercise exercise,
        Activity activity,
        int students,
        Duration lower,
        Duration median,
        Duration upper) {}
