/**
 * What homework comes to: points of a work as a pure function of the gradings in force, what people changed by hand, the
 * student's own times and the policy.
 *
 * <p>What it keeps is a cache: dropped and made again it has the same bytes. Deliberately knows no way to change a grade.
 */
@NullMarked
package dev.pagewalk.book;

import org.jspecify.annotations.NullMarked;
