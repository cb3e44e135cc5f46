/**
 * What authors of exercises do from the command line: check, look at a variant, grade. Reads exercise files, so it
 * needs the libraries that read them; {@code pagewalk exec} must not reach this package.
 */
@NullMarked
package dev.pagewalk.cli.author;

import org.jspecify.annotations.NullMarked;
