/** Give each target of a picture its label. */
@NullMarked
package dev.pagewalk.exercise.kind.label;

import org.jspecify.annotations.NullMarked;
