package dev.pagewalk.machine;

import java.util.Set;

/** What a person can tell a machine to do. The list of commands given is all that a machine's state depends on. */
public sealed interface Command {

    /** Compile a program and load it into a new process; the first statement of main is next. */
    record Load(String source) implements Command {}

    /**
     * Compile a program and start it as one more process of the same machine, with an address space of its own. The
     * process that was current stays so.
     */
    record Launch(String source) implements Command {}

    /**
     * Make another process the current one: it is what all other commands are about. Windows lets go of a process that
     * has ended as soon as another one becomes current.
     *
     * @param process its number, from 1 in the order they were started
     */
    record Switch(int process) implements Command {}

    /**
     * Let the loaded program go on until a breakpoint or its end.
     *
     * @param breakpoints source lines, from 1
     */
    record Run(Set<Integer> breakpoints) implements Command {
        public Run {
            breakpoints = Set.copyOf(breakpoints);
        }
    }

    /** Let the loaded program do one step. */
    record Step(StepKind kind) implements Command {}

    /** Let the program go on until the statement at this line is next. */
    record RunToLine(int line) implements Command {}

    /**
     * Put a file on the disk, or replace what it holds. A file that is open stays as it is, and the command is refused.
     *
     * @param name its path as programs name it
     */
    record PutFile(String name, FileContent content) implements Command {}

    /**
     * Compile and run one line of C in the process, as in a debugger's console: {@code p = VirtualAlloc(NULL, 1, ...)}.
     */
    record Call(String text) implements Command {}

    /** How far a step goes. */
    enum StepKind {
        /** To the next statement, also into a called function. */
        INTO,
        /** To the next statement of this function or its caller. */
        OVER,
        /** Until this function has returned. */
        OUT
    }
}
