/**
 * Exercises: files that teachers write become questions with numbers of each student's own, and answers become grades.
 *
 * <p>The way through: {@code file.ExerciseLoader} reads a folder (all errors at once) into an {@link
 * dev.pagewalk.exercise.Exercise}; {@link dev.pagewalk.exercise.VariantFactory} draws a {@link
 * dev.pagewalk.exercise.Variant} by number and <em>runs the machine</em> for its expected answers; {@link
 * dev.pagewalk.exercise.Grading} reads what a student gave and grades it. An author never types an answer: it is an
 * {@code expression.Expression} over the machine. All that differs between kinds of activities is behind {@link
 * dev.pagewalk.exercise.Activity}, in {@code kind.<kind>}.
 *
 * <p>Knows nothing of people, databases, browsers or threads.
 */
@NullMarked
package dev.pagewalk.exercise;

import org.jspecify.annotations.NullMarked;
