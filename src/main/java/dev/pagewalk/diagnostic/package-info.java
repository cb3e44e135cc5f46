/**
 * What a person wrote wrong: where, which rule, what to do. Used for C programs, exercise files and expressions alike.
 *
 * <p>A diagnostic carries a message <em>key</em> and arguments, never a sentence: the sentences live in the translation
 * bundles under {@code diagnostic.<key>}, so that the same diagnostic can be read in every language.
 */
@NullMarked
package dev.pagewalk.diagnostic;

import org.jspecify.annotations.NullMarked;
