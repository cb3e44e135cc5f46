/**
 * What compiled C and the system agree on: how arguments lie on the stack, what a native function is, which headers
 * exist.
 *
 * <p>The compiler ({@code minic}) knows only this room; the systems on the other side ({@code win32}, {@code crt})
 * offer their functions as {@link dev.pagewalk.abi.NativeFunction} and their declarations as {@link
 * dev.pagewalk.abi.Header}. So neither knows the other: the compiler is not a Windows compiler by itself, and Windows
 * doesn't know C syntax.
 */
@NullMarked
package dev.pagewalk.abi;

import org.jspecify.annotations.NullMarked;
