package dev.pagewalk.homework;

import java.time.Instant;
import java.util.Optional;

/** How a piece of homework stands for one student at one moment. */
public sealed interface Standing {

    /** It can't be seen yet. */
    record NotYet(Instant opens) implements Standing {}

    /**
     * What is handed in counts in full.
     *
     * @param until the last moment at which it does
     * @param end the last moment at which something is accepted
     */
    record Open(Instant until, Instant end) implements Standing {}

    /**
     * What is handed in is late.
     *
     * @param factor what remains of the points
     * @param next when it becomes less, and how much; empty if it doesn't before the end
     * @param end the last moment at which something is accepted
     */
    record Late(double factor, Optional<Step> next, Instant end) implements Standing {}

    /**
     * Nothing is accepted any more.
     *
     * @param since the last moment at which something was
     * @param pastDue false if only the student's own time is over
     */
    record Closed(Instant since, boolean pastDue) implements Standing {}

    /** From the moment after {@code from} on, {@code factor} remains. */
    record Step(Instant from, double factor) {}

    /** True if something can be handed in. */
    default boolean accepts() {
        return switch (this) {
            case Open _, Late _ -> true;
            case NotYet _, Closed _ -> false;
        };
    }

    /** True if it is due no more. */
    default boolean pastDue() {
        return switch (this) {
            case NotYet _, Open _ -> false;
            case Late _ -> true;
            case Closed closed -> closed.pastDue;
        };
    }
}
