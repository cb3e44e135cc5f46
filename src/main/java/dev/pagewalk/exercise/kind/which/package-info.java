/** Say which call did it, from the machine before and after. */
@NullMarked
package dev.pagewalk.exercise.kind.which;

import org.jspecify.annotations.NullMarked;
