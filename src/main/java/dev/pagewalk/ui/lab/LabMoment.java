package dev.pagewalk.ui.lab;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lab shows: the machine before and after the last command, what came of it, and what the compiler said. */
final class LabMoment {

    private SnapshotDiff diff;
    private Outcome.@Nullable Ran last;
    /** What the compiler said of the program of each process. */
    private final Map<Integer, List<Diagnostic>> diagnostics = new HashMap<>();

    LabMoment(MachineSnapshot machine) {
        diff = SnapshotDiff.none(machine);
    }

    /** A machine on which nothing was done yet. */
    void begin(MachineSnapshot machine) {
        diff = SnapshotDiff.none(machine);
        last = null;
        diagnostics.clear();
    }

    /**
     * A command ended.
     *
     * @param program number of the process whose program was loaded by it; 0 if it loaded none
     */
    void ran(Outcome.Ran outcome, SnapshotDiff change, int program) {
        diff = change;
        last = outcome;
        if (program < 2) {
            diagnostics.clear();
        }
        diagnostics.put(program, outcome.warnings());
    }

    /** The program of a process was not accepted. */
    void refused(int program, List<Diagnostic> found) {
        diagnostics.put(program, found);
    }

    /** The programs were replaced: what the compiler said is no longer true. */
    void forgetDiagnostics() {
        diagnostics.clear();
    }

    SnapshotDiff diff() {
        return diff;
    }

    MachineSnapshot now() {
        return diff.now();
    }

    /** What came of the last command; null if nothing was done yet. */
    Outcome.@Nullable Ran last() {
        return last;
    }

    List<Diagnostic> diagnostics(int program) {
        return diagnostics.getOrDefault(program, List.of());
    }
}
