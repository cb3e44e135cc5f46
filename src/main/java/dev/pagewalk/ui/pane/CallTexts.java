package dev.pagewalk.ui.pane;

import dev.pagewalk.event.Event;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.component.CallConsole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of a line that was given to a machine, in the lab and beside a lesson. */
public final class CallTexts {

    private CallTexts() {}

    /**
     * A line and what came of it: its value with the change of each budget; or the exception, the failure, the problem
     * or the limit that ended it, which are no success.
     */
    public static CallConsole.Entry entry(String line, Outcome outcome, SnapshotDiff diff, Phrases texts) {
        return switch (outcome) {
            case Outcome.Refused refused ->
                new CallConsole.Entry(
                        line,
                        "",
                        refused.diagnostics().stream()
                                .findFirst()
                                .map(new Sentences(texts)::of)
                                .orElse(""),
                        false);
            case Outcome.Ran ran -> ran(line, ran, diff, texts);
        };
    }

    private static CallConsole.Entry ran(String line, Outcome.Ran ran, SnapshotDiff diff, Phrases texts) {
        if (ran.stop() == StopReason.UNHANDLED_EXCEPTION) {
            return new CallConsole.Entry(
                    line, "", exception(ran, texts).orElseGet(() -> texts.get("lab.console.exception")), false);
        }
        if (ran.stop() != StopReason.DONE) {
            return new CallConsole.Entry(line, "", texts.get("lab.console.stopped." + ran.stop()), false);
        }
        int error = ran.snapshot().lastError();
        boolean failed = error != 0 && error != diff.before().lastError();
        String message =
                failed ? texts.get("lab.console.failed", Integer.toUnsignedString(error)) : changes(diff, texts);
        return new CallConsole.Entry(line, ran.value(), message, !failed);
    }

    private static Optional<String> exception(Outcome.Ran ran, Phrases texts) {
        return ran.events().reversed().stream()
                .filter(Event.ExceptionRaised.class::isInstance)
                .map(Event.ExceptionRaised.class::cast)
                .filter(raised -> !raised.handled())
                .findFirst()
                .map(raised -> new Sentences(texts).of(raised.exception()));
    }

    private static String changes(SnapshotDiff diff, Phrases texts) {
        Counters before = diff.before().counters();
        Counters now = diff.now().counters();
        List<String> parts = new ArrayList<>();
        add(parts, texts.get("lab.budget.address"), now.addressSpaceUsed() - before.addressSpaceUsed());
        add(parts, texts.get("lab.budget.commit"), now.commitCharge() - before.commitCharge());
        add(
                parts,
                texts.get("lab.budget.ram"),
                (long) (now.framesUsed() - before.framesUsed()) * diff.format().pageSize());
        return parts.isEmpty() ? "" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, long by) {
        if (by != 0) {
            parts.add(name + " " + (by > 0 ? "+" : "−") + Sizes.text(Math.abs(by)));
        }
    }
}
