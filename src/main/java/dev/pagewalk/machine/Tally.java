package dev.pagewalk.machine;

import dev.pagewalk.event.FaultKind;
import java.util.Map;

/**
 * What was counted since the machine was built.
 *
 * @param calls of functions of the system by name, made by programs and console lines (not by other functions of it)
 * @param faults page faults by how they were resolved
 * @param value what the last console line evaluated to, as text; "" if nothing
 */
public record Tally(Map<String, Long> calls, Map<FaultKind, Long> faults, String value) {
    public Tally {
        calls = Map.copyOf(calls);
        faults = Map.copyOf(faults);
    }

    /** All calls together. */
    public long total() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
