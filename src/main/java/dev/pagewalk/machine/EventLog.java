package dev.pagewalk.machine;

import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.FaultKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last events of the running command, and counts of all that ever were. */
final class EventLog implements EventSink {

    private static final int MOST_NOTES = 200;

    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final Map<String, Long> calls = new HashMap<>();
    private final Map<String, Long> inner = new HashMap<>();
    private final Map<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
    private Event.@Nullable PageFaulted lastFault;
    private final Map<Integer, Long> exceptions = new HashMap<>();
    /** Notes among those left out: there are few, and each is told once. */
    private final List<Event> notes = new ArrayList<>();

    private long dropped;

    @Override
    public void record(Event event) {
        switch (event) {
            case Event.ApiCalled called ->
                (called.depth() == 0 ? calls : inner).merge(called.function(), 1L, Long::sum);
            case Event.PageFaulted faulted -> {
                faults.merge(faulted.kind(), 1L, Long::sum);
                lastFault = faulted;
            }
            case Event.ExceptionRaised raised ->
                exceptions.merge(raised.exception().code(), 1L, Long::sum);
            default -> {}
        }
        if (events.size() == Outcome.MOST_EVENTS) {
            Event first = events.removeFirst();
            if (first instanceof Event.UndefinedBehaviour && notes.size() < MOST_NOTES) {
                notes.add(first);
            } else {
                dropped++;
            }
        }
        events.addLast(event);
    }

    /** Everything counted so far, with the peaks and the value of the last console line. */
    Tally tally(Peaks peaks, String value) {
        return new Tally(calls, inner, faults, Optional.ofNullable(lastFault), exceptions, peaks, value);
    }

    List<Event> events() {
        return Stream.concat(notes.stream(), events.stream()).toList();
    }

    long dropped() {
        return dropped;
    }

    void clear() {
        events.clear();
        notes.clear();
        dropped = 0;
    }
}
