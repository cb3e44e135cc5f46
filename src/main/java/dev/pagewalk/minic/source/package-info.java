/**
 * From text to the tokens of a program: lexer, preprocessor, literals, and what was found wrong with a text.
 *
 * <p>Knows no grammar: headers come in through {@link dev.pagewalk.minic.source.Headers}, and what including one makes
 * known is to this room a set of macros. Doesn't know who shows a diagnostic, nor in which language.
 */
@NullMarked
package dev.pagewalk.minic.source;

import org.jspecify.annotations.NullMarked;
