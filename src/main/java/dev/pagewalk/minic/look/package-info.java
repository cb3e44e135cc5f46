/**
 * Shows a program as a debugger does, without touching it: values as text, the call stack, watch expressions. Reads
 * what is in memory, never changes it.
 */
@NullMarked
package dev.pagewalk.minic.look;

import org.jspecify.annotations.NullMarked;
