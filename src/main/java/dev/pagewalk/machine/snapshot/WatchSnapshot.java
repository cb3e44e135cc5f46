package dev.pagewalk.machine.snapshot;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.minic.look.Watch;
import java.util.List;

/**
 * What a watch expression is at a moment.
 *
 * @param expression as it was typed
 * @param state whether it has a value
 * @param type as in C; "" without a value
 * @param value as text; "" without a value
 * @param diagnostics why it was refused; empty otherwise
 */
public record WatchSnapshot(String expression, State state, String type, String value, List<Diagnostic> diagnostics) {

    public WatchSnapshot {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether there is a value. */
    public enum State {
        /** There is. */
        VALUE,
        /** Memory that would have to be read isn't in RAM or not readable. */
        UNREADABLE,
        /** It divides by zero. */
        DIVISION,
        /** It is no expression, names what doesn't exist now, or would change something. */
        REFUSED
    }

    /** There is no memory to read at all: the process is gone. */
    public static WatchSnapshot unreadable(String expression) {
        return new WatchSnapshot(expression, State.UNREADABLE, "", "", List.of());
    }

    /** What the interpreter found. */
    public static WatchSnapshot of(String expression, Watch watch) {
        return switch (watch) {
            case Watch.Value value -> new WatchSnapshot(expression, State.VALUE, value.type(), value.text(), List.of());
            case Watch.Unavailable(String reason) ->
                new WatchSnapshot(
                        expression, reason.equals("division") ? State.DIVISION : State.UNREADABLE, "", "", List.of());
            case Watch.Refused refused -> new WatchSnapshot(expression, State.REFUSED, "", "", refused.diagnostics());
        };
    }
}
