/** A strip of bits on which a student sets bits, drags two cuts, or marks fields. */
@NullMarked
package dev.pagewalk.exercise.kind.bits;

import org.jspecify.annotations.NullMarked;
