package dev.pagewalk.lesson;

import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Progress;
import dev.pagewalk.library.Versions;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import dev.pagewalk.people.Accounts;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Real desks, of which the next command that is told to any of them breaks the machine, if a test wants it. */
public final class BreakableDesks extends Desks {

    private final AtomicBoolean breaks = new AtomicBoolean();

    /** The next command of any desk breaks its machine. */
    public void breakNext() {
        breaks.set(true);
    }

    /** Lessons whose machines stand on these desks. */
    public Lessons lessons(
            Courseware courseware, Progress progress, Drafts drafts, Versions versions, Accounts accounts) {
        return new Lessons(courseware, progress, drafts, versions, accounts, new Reopening(progress), this);
    }

    @Override
    public Desk open(MachineSettings settings) {
        return new Breakable(new LiveDesk(pool(), settings));
    }

    static Outcome fail(Throwable cause) {
        switch (cause) {
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new IllegalArgumentException("a machine can't throw " + cause);
        }
    }

    /** Passes everything on, but lets the machine break when it is time. */
    private final class Breakable implements Desk {
        private final LiveDesk desk;

        Breakable(LiveDesk desk) {
            this.desk = desk;
        }

        @Override
        public void execute(Command command, Listener listener) {
            if (breaks.getAndSet(false)) {
                desk.run(listener, (machine, control) -> fail(new AssertionError("broken on purpose")));
            } else {
                desk.execute(command, listener);
            }
        }

        @Override
        public MachineSnapshot snapshot() {
            return desk.snapshot();
        }

        @Override
        public boolean busy() {
            return desk.busy();
        }

        @Override
        public void back(Listener listener) {
            desk.back(listener);
        }

        @Override
        public void restart(Listener listener) {
            desk.restart(listener);
        }

        @Override
        public void seek(Position position, Listener listener) {
            desk.seek(position, listener);
        }

        @Override
        public void stop() {
            desk.stop();
        }

        @Override
        public List<Entry> history() {
            return desk.history();
        }

        @Override
        public List<WatchSnapshot> watch(List<String> expressions) {
            return desk.watch(expressions);
        }
    }
}
