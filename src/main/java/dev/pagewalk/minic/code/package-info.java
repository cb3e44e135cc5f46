/**
 * From typed syntax to a program: places for variables, flat three-address instructions of four words, the image that
 * holds both, and what the instructions no longer say ({@link dev.pagewalk.minic.code.CodeFacts}). Each instruction is
 * described once, in {@link dev.pagewalk.minic.code.Instruction}.
 *
 * <p>Doesn't know how instructions are executed: no memory, no registers with values.
 */
@NullMarked
package dev.pagewalk.minic.code;

import org.jspecify.annotations.NullMarked;
