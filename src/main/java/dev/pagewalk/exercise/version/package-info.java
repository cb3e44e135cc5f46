/**
 * What is kept of exercises and of grading, for ever: forms for a database, and which engine did it.
 *
 * <p>Knows no database: it gives and takes text.
 */
@NullMarked
package dev.pagewalk.exercise.version;

import org.jspecify.annotations.NullMarked;
