package dev.pagewalk.ui.lab;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.lesson.Desk;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a person does at a desk: the buttons of the lab turned into commands. Knows when a program must be loaded first.
 *
 * <p>To be used from the thread that holds the page's lock; what the desk answers comes back there.
 */
final class LabDesk {

    /** Who shows what came of it. */
    interface Screen {
        /** A command begins; nothing else can be started before it has ended. */
        void began();

        /** About four times a second while a program runs. */
        void progress(long instructions);

        /** A command ended. {@code line} is what was typed in the console, null for the program. */
        void ran(Outcome.Ran outcome, SnapshotDiff diff, @Nullable String line);

        /** The text was not accepted. {@code line} is what was typed in the console, null for the program. */
        void refused(List<Diagnostic> diagnostics, @Nullable String line);
    }

    private final Desk desk;
    private final Screen screen;
    private final Consumer<Runnable> page;
    private @Nullable String loaded;
    private boolean busy;

    /** @param page runs a task with the page's lock, from any thread */
    LabDesk(Desk desk, Screen screen, Consumer<Runnable> page) {
        this.desk = desk;
        this.screen = screen;
        this.page = page;
    }

    MachineSnapshot snapshot() {
        return desk.snapshot();
    }

    List<Desk.Entry> history() {
        return desk.history();
    }

    boolean busy() {
        return busy;
    }

    /** True if the machine runs another text than this, or none. */
    boolean stale(String source) {
        return !source.equals(loaded);
    }

    /** Lets the program go on; loads it first if its text changed or it has ended. */
    void run(String source, Set<Integer> breakpoints) {
        var run = new Command.Run(breakpoints);
        if (canGoOn(source)) {
            execute(run, null);
        } else {
            load(source, () -> execute(run, null));
        }
    }

    /** One step; if the program must be loaded first, its first statement is next. */
    void step(String source, Command.StepKind kind) {
        if (canGoOn(source)) {
            execute(new Command.Step(kind), null);
        } else {
            load(source, null);
        }
    }

    /** Lets the program go on to the next statement on a line or behind it; loads it first if need be. */
    void runTo(String source, int line) {
        var run = new Command.RunToLine(line);
        if (canGoOn(source)) {
            execute(run, null);
        } else {
            load(source, () -> execute(run, null));
        }
    }

    /** What expressions are now; nothing while busy. */
    List<WatchSnapshot> watch(List<String> expressions) {
        return desk.watch(expressions);
    }

    /** Goes back to where the program begins, with the text as it is now. */
    void restart(String source) {
        if (stale(source)) {
            load(source, null);
        } else {
            travel(desk::restart);
        }
    }

    void back() {
        travel(desk::back);
    }

    void seek(Position position) {
        travel(listener -> desk.seek(position, listener));
    }

    void call(String line) {
        execute(new Command.Call(line), line);
    }

    void stop() {
        desk.stop();
    }

    private boolean canGoOn(String source) {
        return !stale(source) && desk.snapshot().program().state() == ProgramSnapshot.State.PAUSED;
    }

    private void load(String source, @Nullable Runnable then) {
        if (!begin()) {
            return;
        }
        desk.execute(new Command.Load(source), listener(outcome -> {
            if (outcome instanceof Outcome.Ran ran) {
                loaded = source;
                screen.ran(ran, SnapshotDiff.none(ran.snapshot()), null);
                if (then != null) {
                    then.run();
                }
            } else {
                show(outcome, outcome.snapshot(), null);
            }
        }));
    }

    private void execute(Command command, @Nullable String line) {
        if (begin()) {
            MachineSnapshot before = desk.snapshot();
            desk.execute(command, listener(outcome -> show(outcome, before, line)));
        }
    }

    private void travel(Consumer<Desk.Listener> journey) {
        if (begin()) {
            MachineSnapshot before = desk.snapshot();
            journey.accept(listener(outcome -> show(outcome, before, null)));
        }
    }

    private void show(Outcome outcome, MachineSnapshot before, @Nullable String line) {
        switch (outcome) {
            case Outcome.Ran ran -> screen.ran(ran, new SnapshotDiff(before, ran.snapshot()), line);
            case Outcome.Refused refused -> screen.refused(refused.diagnostics(), line);
        }
    }

    private boolean begin() {
        if (busy) {
            return false;
        }
        busy = true;
        screen.began();
        return true;
    }

    private Desk.Listener listener(Consumer<Outcome> then) {
        return new Desk.Listener() {
            @Override
            public void progress(long instructions) {
                page.accept(() -> screen.progress(instructions));
            }

            @Override
            public void finished(Outcome outcome) {
                page.accept(() -> {
                    busy = false;
                    then.accept(outcome);
                });
            }
        };
    }
}
