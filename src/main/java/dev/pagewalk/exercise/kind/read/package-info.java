/** Something to read. */
@NullMarked
package dev.pagewalk.exercise.kind.read;

import org.jspecify.annotations.NullMarked;
