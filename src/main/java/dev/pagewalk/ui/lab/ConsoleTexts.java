package dev.pagewalk.ui.lab;

import dev.pagewalk.machine.debugger.DebuggerAnswer;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.component.CallConsole;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.List;

/** What the debugger answered to a line of the console, and the values of variables beside their line. */
final class ConsoleTexts {

    private ConsoleTexts() {}

    /** A line for the debugger and its answer. */
    static CallConsole.Entry entry(String line, DebuggerAnswer answer, Sentences sentences) {
        return answer instanceof DebuggerAnswer.Refused refused
                ? new CallConsole.Entry(line, "", sentences.of(refused.diagnostic()), false)
                : new CallConsole.Entry(line, answer.text().stripTrailing(), "", true);
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
