/**
 * What all rooms that keep rows share: text as every database keeps it, work that is committed before its caller goes on, and
 * the clock.
 *
 * <p>Deliberately knows no table.
 */
@NullMarked
package dev.pagewalk.database;

import org.jspecify.annotations.NullMarked;
