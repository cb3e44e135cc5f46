package dev.pagewalk.machine.debugger;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.machine.snapshot.MachineSnapshot;

/** What the debugger says to one line. */
public sealed interface DebuggerAnswer
        permits AddressAnswer,
                DumpAnswer,
                HeapAnswer,
                HeapBlocksAnswer,
                HelpAnswer,
                PfnAnswer,
                PteAnswer,
                VadAnswer,
                VmAnswer,
                DebuggerAnswer.Refused {

    /** Lines of one answer; what is left out is said. */
    int MOST_LINES = 400;

    /** As plain text, lines ended by {@code \n}; "" if refused. */
    String text();

    /** True for a line that is meant for the debugger and not C. */
    static boolean isCommand(String line) {
        return CommandLine.isCommand(line);
    }

    /** The answer to a line, such as {@code !pte 401000} or {@code dd 12ff60 L8}. */
    static DebuggerAnswer to(String line, MachineSnapshot machine) {
        return new CommandLine(line).answer(machine);
    }

    /**
     * The line was not understood.
     *
     * @param diagnostic why, and what to write instead
     */
    record Refused(Diagnostic diagnostic) implements DebuggerAnswer {
        @Override
        public String text() {
            return "";
        }
    }
}
