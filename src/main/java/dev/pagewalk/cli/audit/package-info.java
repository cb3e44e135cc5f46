/**
 * {@code pagewalk audit}: grades every stored answer of a database again. Reads a database, so it needs the whole
 * application's libraries; the other commands must not reach this package.
 */
@NullMarked
package dev.pagewalk.cli.audit;

import org.jspecify.annotations.NullMarked;
