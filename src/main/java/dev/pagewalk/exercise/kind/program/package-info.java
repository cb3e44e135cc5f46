/** Write a program that reaches goals, here and on machines that nobody sees. */
@NullMarked
package dev.pagewalk.exercise.kind.program;

import org.jspecify.annotations.NullMarked;
