/** The list of the kinds of activities. Each kind has a room of its own below and knows no other. */
@NullMarked
package dev.pagewalk.exercise.kind;

import org.jspecify.annotations.NullMarked;
