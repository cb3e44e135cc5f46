package dev.pagewalk.machine;

import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.FaultKind;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last events of the running command, and counts of all that ever were. */
final class EventLog implements EventSink {

    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final Map<String, Long> calls = new HashMap<>();
    private final Map<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
    private long dropped;

    @Override
    public void record(Event event) {
        switch (event) {
            case Event.ApiCalled called when called.depth() == 0 -> calls.merge(called.function(), 1L, Long::sum);
            case Event.PageFaulted faulted -> faults.merge(faulted.kind(), 1L, Long::sum);
            default -> {}
        }
        if (events.size() == Outcome.MOST_EVENTS) {
            events.removeFirst();
            dropped++;
        }
        events.addLast(event);
    }

    /** Everything counted so far, with the value of the last console line. */
    Tally tally(String value) {
        return new Tally(calls, faults, value);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    long dropped() {
        return dropped;
    }

    void clear() {
        events.clear();
        dropped = 0;
    }
}
