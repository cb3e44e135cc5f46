/** Free text that a person marks. */
@NullMarked
package dev.pagewalk.exercise.kind.essay;

import org.jspecify.annotations.NullMarked;
