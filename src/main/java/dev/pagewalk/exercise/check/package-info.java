/**
 * Tries exercises out over their pools, and compares them with what a person has approved.
 *
 * <p>Knows activities only by what they say of themselves: samples, expected answers, their own checks.
 */
@NullMarked
package dev.pagewalk.exercise.check;

import org.jspecify.annotations.NullMarked;
