/**
 * Microsoft's C runtime library (msvcrt) on top of the documented API: formatted output, strings, conversions,
 * {@code malloc}.
 *
 * <p>Functions read their arguments from the simulated stack and work on simulated memory byte by byte, so a bad
 * pointer faults where it would on Windows. Deliberately doesn't know C syntax nor how a program is run.
 */
@NullMarked
package dev.pagewalk.crt;

import org.jspecify.annotations.NullMarked;
