package dev.pagewalk.lesson;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A desk whose machine lives in this process. The machine itself is only ever touched under the desk's lock. */
final class LiveDesk implements Desk {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDesk.class);

    private final RunPool pool;
    private final Object lock = new Object();
    private final History history;
    /** The command being run, then those that wait. */
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    /** Raised by every Stop: a command given before it ends at its next slice. */
    private final AtomicInteger stops = new AtomicInteger();

    private volatile MachineSnapshot snapshot;
    private volatile List<Entry> entries = List.of();

    LiveDesk(RunPool pool, MachineSettings settings) {
        this.pool = pool;
        this.history = new History(settings, Budget.DESK, true);
        this.snapshot = history.snapshot();
    }

    @Override
    public MachineSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public boolean busy() {
        synchronized (queue) {
            return !queue.isEmpty();
        }
    }

    @Override
    public void execute(Command command, Listener listener) {
        run(listener, (machine, control) -> machine.execute(command, control));
    }

    @Override
    public void back(Listener listener) {
        run(listener, History::back);
    }

    @Override
    public void restart(Listener listener) {
        run(listener, History::restart);
    }

    @Override
    public void seek(Position position, Listener listener) {
        run(listener, (machine, control) -> machine.seek(position, control));
    }

    @Override
    public void stop() {
        stops.incrementAndGet();
    }

    @Override
    public List<Entry> history() {
        return entries;
    }

    @Override
    public byte[] peek(VirtualAddress address, int length) {
        if (busy()) {
            return new byte[0];
        }
        synchronized (lock) {
            return history.peek(address, Math.clamp(length, 1, 4096));
        }
    }

    @Override
    public List<WatchSnapshot> watch(List<String> expressions) {
        if (busy()) {
            return List.of();
        }
        synchronized (lock) {
            return history.watch(expressions);
        }
    }

    private void run(Listener listener, BiFunction<History, RunControl, Outcome> action) {
        int stopsBefore = stops.get();
        enqueue(() -> {
            Outcome outcome;
            try {
                outcome = perform(action, pool.control(() -> stops.get() != stopsBefore, listener::progress));
            } catch (RuntimeException broken) {
                LOG.error("the machine of a desk broke", broken);
                finishedOne();
                listener.failed(broken);
                return;
            }
            finishedOne();
            listener.finished(outcome);
        });
    }

    /** One command of a desk at a time has or waits for a turn, in the order given. */
    private void enqueue(Runnable task) {
        synchronized (queue) {
            queue.addLast(task);
            if (queue.size() == 1) {
                pool.start(task);
            }
        }
    }

    private void finishedOne() {
        synchronized (queue) {
            queue.removeFirst();
            if (!queue.isEmpty()) {
                pool.start(queue.getFirst());
            }
        }
    }

    private Outcome perform(BiFunction<History, RunControl, Outcome> action, RunControl control) {
        synchronized (lock) {
            Outcome outcome = action.apply(history, control);
            snapshot = outcome.snapshot();
            List<Entry> now = new ArrayList<>();
            for (History.Entry entry : history.entries()) {
                now.add(new Entry(entry.command(), new Position(now.size() + 1, entry.end())));
            }
            entries = List.copyOf(now);
            return outcome;
        }
    }
}
