/** Put steps into order. */
@NullMarked
package dev.pagewalk.exercise.kind.order;

import org.jspecify.annotations.NullMarked;
