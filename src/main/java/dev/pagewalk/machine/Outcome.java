package dev.pagewalk.machine;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.event.Event;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.List;

/** What came of a command. */
public sealed interface Outcome {

    /** What the machine is now. */
    MachineSnapshot snapshot();

    /**
     * The machine did something.
     *
     * @param stop why it stopped
     * @param events what happened, in order; at most {@link #MOST_EVENTS}, the last ones, behind earlier notes of
     *     undefined behaviour
     * @param eventsDropped how many earlier ones were left out
     * @param value what a {@link Command.Call} evaluated to, as text; "" if nothing
     * @param warnings of the compiler
     */
    record Ran(
            MachineSnapshot snapshot,
            StopReason stop,
            List<Event> events,
            long eventsDropped,
            String value,
            List<Diagnostic> warnings)
            implements Outcome {
        public Ran {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    /** The text was not C that Pagewalk accepts; the machine is as it was. */
    record Refused(MachineSnapshot snapshot, List<Diagnostic> diagnostics) implements Outcome {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Events kept per command. */
    int MOST_EVENTS = 2_000;
}
