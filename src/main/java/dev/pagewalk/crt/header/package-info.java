/**
 * The header files of Microsoft's C runtime library, as far as the functions of {@link dev.pagewalk.crt} need them.
 *
 * <p>Only text: nothing here knows how a function works. Each class is one header or a few small ones of a kind.
 */
@NullMarked
package dev.pagewalk.crt.header;

import org.jspecify.annotations.NullMarked;
