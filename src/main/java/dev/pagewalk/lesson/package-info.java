/**
 * A student's live desk: a machine with its history, run on a bounded pool, and the lesson being worked on.
 *
 * <p>Knows nothing of the browser. Threads, time limits and cancellation start here; the machine below has none.
 */
@NullMarked
package dev.pagewalk.lesson;

import org.jspecify.annotations.NullMarked;
