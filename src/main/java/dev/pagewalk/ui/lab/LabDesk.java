package dev.pagewalk.ui.lab;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.lesson.Desk;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
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

    private Desk desk;
    private final Screen screen;
    private final Consumer<Runnable> page;
    private @Nullable Sources loaded;
    private boolean busy;

    /** @param page runs a task with the page's lock, from any thread */
    LabDesk(Desk desk, Screen screen, Consumer<Runnable> page) {
        this.desk = desk;
        this.screen = screen;
        this.page = page;
    }

    /** Goes on at another desk, with a machine that has no program yet; not while busy. */
    void moveTo(Desk other) {
        if (busy) {
            throw new IllegalStateException("a command is running");
        }
        desk = other;
        loaded = null;
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

    /** True if a process of the machine runs another text than this, or none. */
    boolean stale(int process, String text) {
        return loaded == null || !text.equals(loaded.of(process));
    }

    /**
     * Lets the current process go on; loads the programs first if their texts changed or all have ended.
     *
     * @param breakpoints of a process: loading changes which one is current
     */
    void run(Sources sources, IntFunction<Set<Integer>> breakpoints) {
        go(sources, process -> new Command.Run(breakpoints.apply(process)));
    }

    /**
     * Lets the current process go on to the next statement on a line or behind it; loads the programs first if need
     * be.
     */
    void runTo(Sources sources, IntUnaryOperator line) {
        go(sources, process -> new Command.RunToLine(line.applyAsInt(process)));
    }

    private void go(Sources sources, IntFunction<Command> command) {
        if (canGoOn(sources)) {
            execute(command.apply(desk.snapshot().process()), null);
        } else {
            load(sources, () -> execute(command.apply(desk.snapshot().process()), null));
        }
    }

    /** One step of the current process; if the programs must be loaded first, the first statement is next. */
    void step(Sources sources, Command.StepKind kind) {
        if (canGoOn(sources)) {
            execute(new Command.Step(kind), null);
        } else {
            load(sources, null);
        }
    }

    /** What expressions are now; nothing while busy. */
    List<WatchSnapshot> watch(List<String> expressions) {
        return desk.watch(expressions);
    }

    /** Makes another process the current one. */
    void switchTo(int process) {
        execute(new Command.Switch(process), null);
    }

    /** Goes back to where the programs begin, with the texts as they are now. */
    void restart(Sources sources) {
        if (!sources.meant().equals(loaded)) {
            load(sources, null);
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

    /** True while any process can: ending one of two must not load both anew. */
    private boolean canGoOn(Sources sources) {
        return sources.meant().equals(loaded)
                && desk.snapshot().processes().stream()
                        .anyMatch(process -> process.state() == ProgramSnapshot.State.PAUSED);
    }

    private void load(Sources sources, @Nullable Runnable then) {
        var first = new Sources(sources.first(), "");
        Runnable next = sources.two() ? () -> load(new Command.Launch(sources.second()), 2, sources, then) : then;
        load(new Command.Load(sources.first()), 1, first, next);
    }

    private void load(Command command, int program, Sources all, @Nullable Runnable then) {
        if (!begin()) {
            return;
        }
        desk.execute(command, listener(outcome -> {
            switch (outcome) {
                case Outcome.Ran ran -> {
                    loaded = all;
                    screen.ran(ran, SnapshotDiff.none(ran.snapshot()), program, null);
                    if (then != null && ran.stop() == StopReason.DONE) {
                        then.run();
                    }
                }
                case Outcome.Refused refused -> screen.refused(refused.diagnostics(), program, null);
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
            case Outcome.Ran ran -> screen.ran(ran, difference(before, ran.snapshot()), 0, line);
            case Outcome.Refused refused -> screen.refused(refused.diagnostics(), 0, line);
        }
    }

    /** Two processes have nothing in common that could be called a change. */
    private static SnapshotDiff difference(MachineSnapshot before, MachineSnapshot now) {
        return before.process() == now.process() ? new SnapshotDiff(before, now) : SnapshotDiff.none(now);
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

            @Override
            public void failed(Failure failure) {
                page.accept(() -> {
                    busy = false;
                    loaded = null;
                    screen.broke(failure);
                });
            }
        };
    }
}
