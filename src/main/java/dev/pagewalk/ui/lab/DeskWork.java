package dev.pagewalk.ui.lab;

import dev.pagewalk.lesson.Desk;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing at a time that a desk does for a page, and the screen that is told of it.
 *
 * <p>To be used from the thread that holds the page's lock; what the desk answers comes back there.
 */
final class DeskWork {

    private Desk desk;
    private final Screen screen;
    private final Consumer<Runnable> page;
    private final Runnable lost;
    private boolean busy;

    /**
     * @param page runs a task with the page's lock, from any thread
     * @param lost told when the machine broke, before the screen is
     */
    DeskWork(Desk desk, Screen screen, Consumer<Runnable> page, Runnable lost) {
        this.desk = desk;
        this.screen = screen;
        this.page = page;
        this.lost = lost;
    }

    Desk desk() {
        return desk;
    }

    boolean busy() {
        return busy;
    }

    /** Goes on at another desk; not while busy. */
    void moveTo(Desk other) {
        if (busy) {
            throw new IllegalStateException("a command is running");
        }
        desk = other;
    }

    /**
     * Loads a program.
     *
     * @param program number of the process that it becomes
     * @param loaded told once it is, before the screen is; what it returns is done after that
     */
    void load(Command command, int program, Function<Outcome.Ran, Runnable> loaded) {
        if (!begin()) {
            return;
        }
        desk.execute(command, listener(outcome -> {
            switch (outcome) {
                case Outcome.Ran ran -> {
                    Runnable then = loaded.apply(ran);
                    screen.ran(ran, SnapshotDiff.none(ran.snapshot()), program, null);
                    then.run();
                }
                case Outcome.Refused refused -> screen.refused(refused.diagnostics(), program, null);
            }
        }));
    }

    /** @param line what was typed in the console, null for the program */
    void execute(Command command, @Nullable String line) {
        if (begin()) {
            MachineSnapshot before = desk.snapshot();
            desk.execute(command, listener(outcome -> show(outcome, before, line)));
        }
    }

    /** Goes to another moment. */
    void travel(BiConsumer<Desk, Desk.Listener> journey) {
        if (begin()) {
            MachineSnapshot before = desk.snapshot();
            journey.accept(desk, listener(outcome -> show(outcome, before, null)));
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
                    lost.run();
                    screen.broke(failure);
                });
            }
        };
    }
}
