package dev.pagewalk.machine;

import dev.pagewalk.event.Event;
import dev.pagewalk.event.FaultKind;
import java.util.Map;
import java.util.Optional;

/**
 * What was counted since the machine was built.
 *
 * @param calls of functions of the system by name, made by programs and console lines (not by other functions of it)
 * @param inner calls that functions of the system made of each other: {@code malloc} of {@code HeapAlloc}
 * @param faults page faults by how they were resolved
 * @param lastFault the newest of them; empty if there was none
 * @param exceptions that were raised in programs, by code
 * @param peaks the most there ever was at once
 * @param value what the last console line evaluated to, as text; "" if nothing
 */
public record Tally(
        Map<String, Long> calls,
        Map<String, Long> inner,
        Map<FaultKind, Long> faults,
        Optional<Event.PageFaulted> lastFault,
        Map<Integer, Long> exceptions,
        Peaks peaks,
        String value) {

    public Tally {
        calls = Map.copyOf(calls);
        inner = Map.copyOf(inner);
        faults = Map.copyOf(faults);
        exceptions = Map.copyOf(exceptions);
    }

    /** All calls together. */
    public long total() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
