/** Find the line of a program that is wrong, say why, and repair it. */
@NullMarked
package dev.pagewalk.exercise.kind.repair;

import org.jspecify.annotations.NullMarked;
