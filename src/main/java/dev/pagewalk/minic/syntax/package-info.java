/**
 * From tokens to typed syntax: names are bound, all conversions explicit, constants folded, mistakes reported with
 * what was probably meant. Grammar by area around {@link dev.pagewalk.minic.syntax.Parser}.
 *
 * <p>Doesn't know instructions, nor where a variable will lie.
 */
@NullMarked
package dev.pagewalk.minic.syntax;

import org.jspecify.annotations.NullMarked;
