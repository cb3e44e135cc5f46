package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.ExceptionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the program is.
 *
 * @param state whether it can go on
 * @param next the statement that is next; null if none
 * @param callStack innermost first
 * @param globals its variables outside of functions, the first 64, by address
 * @param notes what it did so far that C leaves undefined, oldest first, if the machine looks for that
 * @param exitCode valid if {@code state} is EXITED or CRASHED
 * @param exception the unhandled exception if CRASHED
 * @param exceptionLine its source line, 0 if unknown
 * @param instructions retired so far
 */
public record ProgramSnapshot(
        State state,
        @Nullable SourceSpan next,
        List<Frame> callStack,
        List<Variable> globals,
        List<Event.UndefinedBehaviour> notes,
        int exitCode,
        @Nullable ExceptionRecord exception,
        int exceptionLine,
        long instructions) {

    public ProgramSnapshot {
        callStack = List.copyOf(callStack);
        globals = List.copyOf(globals);
        notes = List.copyOf(notes);
    }

    /** Whether the program can go on. */
    public enum State {
        /** No program was loaded. */
        NONE,
        /** It can go on. */
        PAUSED,
        /** It ended by itself. */
        EXITED,
        /** An unhandled exception ended it. */
        CRASHED
    }

    /**
     * A stack frame.
     *
     * @param function name
     * @param line current line
     * @param framePointer where the frame lies
     * @param variables its parameters and locals
     */
    public record Frame(String function, int line, VirtualAddress framePointer, List<Variable> variables) {
        public Frame {
            variables = List.copyOf(variables);
        }
    }

    /**
     * A variable, decoded from memory.
     *
     * @param name as in the source
     * @param type as in C
     * @param address of its first byte
     * @param value as text
     */
    public record Variable(String name, String type, VirtualAddress address, String value) {}
}
