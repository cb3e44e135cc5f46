/**
 * Watches a program for what C leaves undefined: compares its accesses with a shadow of memory, the heap's calls and
 * what the compiler knew. Only looks; without it nothing is slower.
 */
@NullMarked
package dev.pagewalk.minic.watch;

import org.jspecify.annotations.NullMarked;
