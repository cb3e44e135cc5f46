/**
 * Exercises as they were when somebody began them: their content by hash, for ever, and which engine tried it.
 *
 * <p>Deliberately knows nobody who works on them.
 */
@NullMarked
package dev.pagewalk.library;

import org.jspecify.annotations.NullMarked;
