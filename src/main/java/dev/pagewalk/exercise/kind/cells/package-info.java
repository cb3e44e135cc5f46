/** Numbers, addresses or texts to find, one after the other: number entry, prediction, translation by hand. */
@NullMarked
package dev.pagewalk.exercise.kind.cells;

import org.jspecify.annotations.NullMarked;
