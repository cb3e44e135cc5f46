package dev.pagewalk.machine;

import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import java.util.ArrayDeque;
import java.util.List;

/** The last events of the running command. */
final class EventLog implements EventSink {

    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private long dropped;

    @Override
    public void record(Event event) {
        if (events.size() == Outcome.MOST_EVENTS) {
            events.removeFirst();
            dropped++;
        }
        events.addLast(event);
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
