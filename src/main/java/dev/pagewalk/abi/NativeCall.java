package dev.pagewalk.abi;

import dev.pagewalk.event.EventSink;
import dev.pagewalk.memory.AddressSpace;

/** What a native function sees of the program that calls it. Valid only during the call. */
public interface NativeCall {

    /** Name of the function as the program called it. */
    String function();

    /**
     * The {@code index}-th 32-bit word of the argument area, from 0; a 64-bit argument or a {@code double} takes two.
     * Read from the simulated stack, so a missing argument gives whatever lies there.
     */
    int argument(int index);

    /** Address of argument 0 on the simulated stack: the caller's {@code va_list}. */
    int argumentsAddress();

    /** The memory of the calling process, in user mode. */
    AddressSpace memory();

    /** Appends bytes to standard output. Too much of it ends the run at the next instruction, not here. */
    void print(byte[] bytes);

    /** Appends bytes to standard error; a console shows them among those of standard output. */
    void printError(byte[] bytes);

    /** Ends the process after this call, with this exit code. */
    void exit(int code);

    /** Where to record what happens. */
    EventSink events();

    /** How deep in native functions we are: 0 when called by the program. */
    int depth();

    /**
     * Calls another native function on behalf of this one, so that the nesting is in the events; its arguments are
     * given here and not on the stack.
     */
    long callNative(String function, int... arguments);

    /** Remembers the last caught exception for {@code probe_info}; natives that catch faults themselves call this. */
    void caught(dev.pagewalk.event.ExceptionRecord exception);

    /** The last exception that was caught, by a handler or by a native function; code 0 if none was yet. */
    dev.pagewalk.event.ExceptionRecord lastCaught();
}
