/**
 * The C compiler and the processor that runs its code.
 *
 * <p>This is the door: {@link dev.pagewalk.minic.Compiler} and {@link dev.pagewalk.minic.Processor}; the stages are
 * rooms of their own, each of which knows only those before it: {@code type}, {@code source}, {@code syntax}, {@code
 * code}, {@code processor}, {@code look}, {@code watch}. Source text goes {@code Preprocessor -> Parser (typed syntax)
 * -> CodeGenerator -> Program}: a flat list of three-address instructions, four words each, that lies in the simulated
 * {@code .text} section and so has addresses. The {@link dev.pagewalk.minic.Processor} runs it. It keeps nothing on the
 * Java stack: arguments, return addresses, saved frame pointers, locals and exception registration records are bytes in
 * the simulated stack, so pausing is free, an overrun really smashes what lies behind it, and the debugger view is a
 * decoder of memory. Only the temporaries of one expression are in registers.
 *
 * <p>Doesn't know Windows: functions and headers come in through {@link dev.pagewalk.abi.Library} and {@link
 * dev.pagewalk.abi.NativeFunction}. Doesn't know who shows a diagnostic or a variable, nor in which language.
 *
 * <p>Where a long program spends its time is seen where slices end; the loop around it is compiled to bytecode of the
 * host ({@code processor.Loops}, {@code processor.LoopCompiler}), unless it calls, computes with 64 bits or floats.
 * Only speed depends on it. Room for more: the same for calls, with the frame pointer as a variable of the method.
 *
 * <p>Example: {@code new Compiler(library).compile("int main(void) { return 7; }")}.
 */
@NullMarked
package dev.pagewalk.minic;

import org.jspecify.annotations.NullMarked;
