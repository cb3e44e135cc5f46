package dev.pagewalk.lesson;

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
    private final MachineSettings settings;
    /** The command being run, then those that wait. */
    private final ArrayDeque<Job> queue = new ArrayDeque<>();
    /** Raised by every Stop: a command given before it ends at its next slice. */
    private final AtomicInteger stops = new AtomicInteger();

    private History history;
    private volatile MachineSnapshot snapshot;
    private volatile List<Entry> entries = List.of();

    /** A command, and who is told of it. */
    private record Job(BiFunction<History, RunControl, Outcome> action, Listener listener, int stopsBefore) {}

    LiveDesk(RunPool pool, MachineSettings settings) {
        this.pool = pool;
        this.settings = settings;
        this.history = machine();
        this.snapshot = history.snapshot();
    }

    private History machine() {
        return new History(settings, Budget.DESK, true);
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
    public List<WatchSnapshot> watch(List<String> expressions) {
        if (busy()) {
            return List.of();
        }
        synchronized (lock) {
            return history.watch(expressions);
        }
    }

    /** Lets the machine do something; package-private for tests, whose machines break. */
    void run(Listener listener, BiFunction<History, RunControl, Outcome> action) {
        var job = new Job(action, listener, stops.get());
        boolean alone;
        synchronized (queue) {
            queue.addLast(job);
            alone = queue.size() == 1;
        }
        if (alone) {
            start(job);
        }
    }

    /** One command of a desk at a time has or waits for a turn, in the order given. */
    private void start(Job job) {
        try {
            pool.start(() -> perform(job));
        } catch (Throwable noThread) {
            broke(noThread);
        }
    }

    private void perform(Job job) {
        Outcome outcome;
        try {
            outcome = perform(
                    job.action(), pool.control(() -> stops.get() != job.stopsBefore(), job.listener()::progress));
        } catch (Throwable broken) {
            // Also an Error: whatever happened, the desk must be free again, and its person must be told.
            broke(broken);
            return;
        }
        Job next;
        synchronized (queue) {
            queue.removeFirst();
            next = queue.peekFirst();
        }
        if (next != null) {
            start(next);
        }
        job.listener().finished(outcome);
    }

    /** Nobody knows what the machine is now, so it goes, with its history and all that was still to be done to it. */
    private void broke(Throwable cause) {
        Failure failure = Failure.of(cause);
        try {
            renew();
        } catch (Throwable again) {
            // Loading a program builds another one; what matters here is that the desk becomes free.
            LOG.error("no new machine after failure {}", failure.reference(), again);
        }
        List<Job> lost;
        synchronized (queue) {
            lost = List.copyOf(queue);
            queue.clear();
        }
        lost.forEach(job -> tell(job.listener(), failure));
    }

    private void renew() {
        synchronized (lock) {
            history = machine();
            snapshot = history.snapshot();
            entries = List.of();
        }
    }

    private static void tell(Listener listener, Failure failure) {
        try {
            listener.failed(failure);
        } catch (RuntimeException gone) {
            LOG.warn("nobody hears of failure {}", failure.reference(), gone);
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
