/**
 * Executes programs in the memory of a process: the interpreter's loop ({@link dev.pagewalk.minic.processor.Core}),
 * hot loops as bytecode of the host, calls of the system, structured exceptions, breakpoints, lines of the console on
 * top.
 *
 * <p>Knows of a watcher only that it executes and calls in its place, and of a program's text only where statements
 * start.
 */
@NullMarked
package dev.pagewalk.minic.processor;

import org.jspecify.annotations.NullMarked;
