package dev.pagewalk.lesson;

import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import org.jspecify.annotations.Nullable;

/** Remembers that something was stopped from outside: what came of it then means nothing. */
final class NotingControl implements RunControl {

    private final RunControl control;
    private @Nullable StopReason reason;

    NotingControl(RunControl control) {
        this.control = control;
    }

    boolean stopped() {
        return reason != null;
    }

    @Override
    public @Nullable StopReason stop(long instructions) {
        if (reason == null) {
            reason = control.stop(instructions);
        }
        return reason;
    }
}
