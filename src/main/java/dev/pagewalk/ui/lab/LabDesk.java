package dev.pagewalk.ui.lab;

import dev.pagewalk.lesson.Desk;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
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

    private final DeskWork work;
    private @Nullable Sources loaded;

    /** @param page runs a task with the page's lock, from any thread */
    LabDesk(Desk desk, Screen screen, Consumer<Runnable> page) {
        this.work = new DeskWork(desk, screen, page, () -> loaded = null);
    }

    /** Goes on at another desk, with a machine that has no program yet; not while busy. */
    void moveTo(Desk other) {
        work.moveTo(other);
        loaded = null;
    }

    MachineSnapshot snapshot() {
        return work.desk().snapshot();
    }

    List<Desk.Entry> history() {
        return work.desk().history();
    }

    boolean busy() {
        return work.busy();
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
            work.execute(command.apply(work.desk().snapshot().process()), null);
        } else {
            load(
                    sources,
                    () -> work.execute(command.apply(work.desk().snapshot().process()), null));
        }
    }

    /** One step of the current process; if the programs must be loaded first, the first statement is next. */
    void step(Sources sources, Command.StepKind kind) {
        if (canGoOn(sources)) {
            work.execute(new Command.Step(kind), null);
        } else {
            load(sources, null);
        }
    }

    /** What expressions are now; nothing while busy. */
    List<WatchSnapshot> watch(List<String> expressions) {
        return work.desk().watch(expressions);
    }

    /** Makes another process the current one. */
    void switchTo(int process) {
        work.execute(new Command.Switch(process), null);
    }

    /** Goes back to where the programs begin, with the texts as they are now. */
    void restart(Sources sources) {
        if (!sources.meant().equals(loaded)) {
            load(sources, null);
        } else {
            work.travel(Desk::restart);
        }
    }

    void back() {
        work.travel(Desk::back);
    }

    void seek(Position position) {
        work.travel((desk, listener) -> desk.seek(position, listener));
    }

    void call(String line) {
        work.execute(new Command.Call(line), line);
    }

    void stop() {
        work.desk().stop();
    }

    /** True while any process can: ending one of two must not load both anew. */
    private boolean canGoOn(Sources sources) {
        return sources.meant().equals(loaded)
                && work.desk().snapshot().processes().stream()
                        .anyMatch(process -> process.state() == ProgramSnapshot.State.PAUSED);
    }

    private void load(Sources sources, @Nullable Runnable then) {
        var first = new Sources(sources.first(), "");
        Runnable next = sources.two() ? () -> load(new Command.Launch(sources.second()), 2, sources, then) : then;
        load(new Command.Load(sources.first()), 1, first, next);
    }

    private void load(Command command, int program, Sources all, @Nullable Runnable then) {
        work.load(command, program, ran -> {
            loaded = all;
            if (then != null && ran.stop() == StopReason.DONE) {
                return then;
            }
            return () -> {};
        });
    }
}
