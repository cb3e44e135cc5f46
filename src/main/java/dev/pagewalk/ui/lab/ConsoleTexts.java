package dev.pagewalk.ui.lab;

import dev.pagewalk.event.Event;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.debugger.DebuggerAnswer;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.component.CallConsole;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.pane.Sizes;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.ArrayList;
import java.util.List;

/** What a line of the console did, and the values of variables beside their line. */
final class ConsoleTexts {

    private ConsoleTexts() {}

    /** A line and what came of it: value, the change of each budget, the last error if it is new. */
    static CallConsole.Entry entry(String line, Outcome.Ran ran, SnapshotDiff diff, Phrases texts) {
        if (ran.stop() == StopReason.UNHANDLED_EXCEPTION) {
            for (Event event : ran.events().reversed()) {
                if (event instanceof Event.ExceptionRaised raised && !raised.handled()) {
                    return new CallConsole.Entry(line, "", new Sentences(texts).of(raised.exception()), false);
                }
            }
        }
        if (ran.stop() != StopReason.DONE) {
            return new CallConsole.Entry(line, ran.value(), StatusTexts.of(ran, texts), false);
        }
        int error = ran.snapshot().lastError();
        boolean failed = error != 0 && error != diff.before().lastError();
        String message =
                failed ? texts.get("lab.console.failed", Integer.toUnsignedString(error)) : changes(diff, texts);
        return new CallConsole.Entry(line, ran.value(), message, !failed);
    }

    /** A line for the debugger and its answer. */
    static CallConsole.Entry entry(String line, DebuggerAnswer answer, Sentences sentences) {
        return answer instanceof DebuggerAnswer.Refused refused
                ? new CallConsole.Entry(line, "", sentences.of(refused.diagnostic()), false)
                : new CallConsole.Entry(line, answer.text().stripTrailing(), "", true);
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

    /** The variables of the innermost call that changed, behind the line that is next. */
    static List<CodeEditor.Note> notes(SnapshotDiff diff) {
        ProgramSnapshot program = diff.now().program();
        if (program.state() != ProgramSnapshot.State.PAUSED
                || program.callStack().isEmpty()
                || program.next() == null) {
            return List.of();
        }
        List<String> values = program.callStack().getFirst().variables().stream()
                .filter(diff::changed)
                .map(variable -> variable.name() + " = " + variable.value())
                .toList();
        return values.isEmpty()
                ? List.of()
                : List.of(new CodeEditor.Note(program.next().line(), String.join(", ", values)));
    }
}
