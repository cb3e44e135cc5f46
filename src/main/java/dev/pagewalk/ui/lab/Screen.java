package dev.pagewalk.ui.lab;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who shows what a desk does. */
interface Screen {
    /** A command begins; nothing else can be started before it has ended. */
    void began();

    /** About four times a second while a program runs. */
    void progress(long instructions);

    /**
     * A command ended.
     *
     * @param program number of the process whose program was loaded by it; 0 if it loaded none
     * @param line what was typed in the console, null for the program
     */
    void ran(Outcome.Ran outcome, SnapshotDiff diff, int program, @Nullable String line);

    /**
     * The text was not accepted.
     *
     * @param program number of the process whose program it was to be
     * @param line what was typed in the console, null for the program
     */
    void refused(List<Diagnostic> diagnostics, int program, @Nullable String line);

    /** We are wrong: the machine broke. There is a new one, without a program. */
    void broke(Failure failure);
}
