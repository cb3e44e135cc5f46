/**
 * Machines that exercises set up, ask and throw away: scenes as files describe them, and students' programs on machines
 * of their own. What it may cost is counted, never timed.
 *
 * <p>Knows no activities and no grades.
 */
@NullMarked
package dev.pagewalk.exercise.bench;

import org.jspecify.annotations.NullMarked;
