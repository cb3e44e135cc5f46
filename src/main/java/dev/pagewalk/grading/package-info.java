/**
 * What becomes of what was handed in: grades, grades made again after a correction, what people add by hand.
 *
 * <p>Nothing here is overwritten: a run of gradings is applied and undone as a whole, an adjustment is revoked, and both stay
 * to be read. Deliberately knows no points: what a grade is worth is the business of the book.
 */
@NullMarked
package dev.pagewalk.grading;

import org.jspecify.annotations.NullMarked;
