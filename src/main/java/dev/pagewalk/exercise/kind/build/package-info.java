/** Bring the machine into a state by calls. */
@NullMarked
package dev.pagewalk.exercise.kind.build;

import org.jspecify.annotations.NullMarked;
