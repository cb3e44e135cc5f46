/**
 * The types of C on the simulated machine and what converting numbers between them does. Knows no source text and no
 * code.
 */
@NullMarked
package dev.pagewalk.minic.type;

import org.jspecify.annotations.NullMarked;
