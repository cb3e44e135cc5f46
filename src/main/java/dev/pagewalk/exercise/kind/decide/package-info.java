/** Choose one way and say why; each way is tried on a copy of the machine. */
@NullMarked
package dev.pagewalk.exercise.kind.decide;

import org.jspecify.annotations.NullMarked;
