/**
 * Exercises: files that teachers write become questions with numbers of each student's own, and answers become grades.
 *
 * <p>The way through: {@link dev.pagewalk.exercise.ExerciseLoader} reads a folder (all errors at once) into an
 * {@link dev.pagewalk.exercise.Exercise}; {@link dev.pagewalk.exercise.VariantFactory} draws a
 * {@link dev.pagewalk.exercise.Variant} by number and <em>runs the machine</em> for its expected answers;
 * {@link dev.pagewalk.exercise.AnswerParser} reads what a student typed; {@link dev.pagewalk.exercise.Grader} compares,
 * purely. An author never types an answer: it is an {@link dev.pagewalk.exercise.Expression} over the machine.
 *
 * <p>Knows nothing of people, databases, browsers or threads. YAML and JSON Schema stop at the loader.
 */
@NullMarked
package dev.pagewalk.exercise;

import org.jspecify.annotations.NullMarked;
