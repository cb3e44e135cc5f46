/** Choose one option or several. What is right is asked of the machine. */
@NullMarked
package dev.pagewalk.exercise.kind.choice;

import org.jspecify.annotations.NullMarked;
