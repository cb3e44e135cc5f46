package dev.pagewalk.ui.lab;

import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.pane.SnapshotDiff;

/** In one sentence: what came of a command, and what the last error means. */
final class StatusTexts {

    private StatusTexts() {}

    /** All that is said of a moment: which process, how the command ended, what can go on, what changed. */
    static String whole(LabMoment moment, Phrases texts) {
        MachineSnapshot now = moment.now();
        Outcome.Ran last = moment.last();
        String whole =
                process(now, texts) + (last == null ? of(now.program(), texts) : of(last, texts)) + others(now, texts);
        SnapshotDiff diff = moment.diff();
        return diff.before() == now
                ? whole
                : whole + " " + texts.get("lab.changes", Integer.toString(diff.changedRegionCount()));
    }

    /** How a command ended. */
    static String of(Outcome.Ran ran, Phrases texts) {
        ProgramSnapshot program = ran.snapshot().program();
        String instructions = "%,d".formatted(program.instructions());
        return switch (ran.stop()) {
            case DONE -> of(program, texts);
            case EXITED, UNHANDLED_EXCEPTION, NOTHING_TO_RUN -> of(program, texts);
            case BREAKPOINT -> texts.get("lab.status.breakpoint", line(program));
            case INSTRUCTION_BUDGET, TIME_BUDGET, OUTPUT_BUDGET, MEMORY_BUDGET, NO_MEMORY, CANCELLED ->
                texts.get("lab.status." + ran.stop(), line(program), instructions);
        };
    }

    /** Which process is the current one; "" if there is only one. */
    private static String process(MachineSnapshot snapshot, Phrases texts) {
        return snapshot.processes().size() < 2
                ? ""
                : texts.get("lab.process", Integer.toString(snapshot.process())) + ": ";
    }

    /** Which other process can go on if the current one can't. */
    private static String others(MachineSnapshot snapshot, Phrases texts) {
        if (snapshot.program().state() == ProgramSnapshot.State.PAUSED) {
            return "";
        }
        return snapshot.processes().stream()
                .filter(process -> process.state() == ProgramSnapshot.State.PAUSED)
                .findFirst()
                .map(process -> " " + texts.get("lab.process.can-go-on", Integer.toString(process.number())))
                .orElse("");
    }

    /** Where a program is. */
    static String of(ProgramSnapshot program, Phrases texts) {
        String instructions = "%,d".formatted(program.instructions());
        return switch (program.state()) {
            case NONE -> texts.get("lab.status.ready");
            case PAUSED -> texts.get("lab.status.paused", line(program), instructions);
            case EXITED -> texts.get("lab.status.exited", Integer.toString(program.exitCode()), instructions);
            case CRASHED ->
                program.exception() == null
                        ? texts.get("lab.status.exited", Integer.toString(program.exitCode()), instructions)
                        : texts.get(
                                program.exceptionLine() > 0 ? "lab.status.crashed-at" : "lab.status.crashed",
                                new Sentences(texts).of(program.exception()),
                                Integer.toString(program.exceptionLine()));
        };
    }

    private static String line(ProgramSnapshot program) {
        return program.next() == null ? "–" : Integer.toString(program.next().line());
    }
}
