package dev.pagewalk.event;

/** Where events go. */
@FunctionalInterface
public interface EventSink {

    /** A sink that forgets everything. */
    EventSink NONE = event -> {};

    /** Takes one event; must not throw. */
    void record(Event event);
}
