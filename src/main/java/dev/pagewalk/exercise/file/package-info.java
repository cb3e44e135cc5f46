/**
 * Reads exercises and the course from folders, all that is wrong at once; also from content that was kept.
 *
 * <p>{@link dev.pagewalk.exercise.file.ExerciseLoader} reads one exercise, {@link
 * dev.pagewalk.exercise.file.ExerciseCatalog} is a course at one moment.
 */
@NullMarked
package dev.pagewalk.exercise.file;

import org.jspecify.annotations.NullMarked;
