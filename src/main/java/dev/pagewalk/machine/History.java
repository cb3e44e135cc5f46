package dev.pagewalk.machine;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine with its past: what was told it, and how far it came with each command. Going back in time is building a
 * new machine and telling it the same again; nothing is ever undone.
 *
 * <p>Not thread-safe.
 */
public final class History {

    /** How far before the place it is looked for the statement before, in instructions. */
    private static final long LOOK_BACK = 20_000;

    /**
     * A command that was given.
     *
     * @param command what
     * @param end instructions retired in total when it ended
     * @param cut true if it ended only because somebody stopped it or went back into it
     */
    public record Entry(Command command, long end, boolean cut) {}

    private final MachineSettings settings;
    private final Budget budget;
    private final boolean notes;
    private final List<Entry> entries = new ArrayList<>();
    private Machine machine;

    public History(MachineSettings settings, Budget budget) {
        this(settings, budget, false);
    }

    /**
     * As the other one.
     *
     * @param notes whether its machines tell of undefined behaviour
     */
    public History(MachineSettings settings, Budget budget, boolean notes) {
        this.notes = notes;
        this.settings = settings;
        this.budget = budget;
        this.machine = new Machine(settings, budget, notes);
    }

    /** What the machine is now. */
    public MachineSnapshot snapshot() {
        return machine.snapshotAfter(entries.size(), machine.currentNumber());
    }

    /**
     * What the machine is now, as one of its processes sees it.
     *
     * @param process its number, from 1
     */
    public MachineSnapshot snapshot(int process) {
        return machine.snapshotAfter(entries.size(), process);
    }

    /** See {@link Machine#stateHash}. */
    public long stateHash() {
        return machine.stateHash();
    }

    /** The commands so far, oldest first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Bytes of memory without touching anything; empty where the page isn't resident. */
    public byte[] peek(VirtualAddress address, int length) {
        return machine.peek(address, length);
    }

    /** What expressions are now; see {@link Machine#watch}. */
    public List<WatchSnapshot> watch(List<String> expressions) {
        return machine.watch(expressions);
    }

    /** Lines where a breakpoint can be. */
    public int[] statementLines() {
        return machine.statementLines();
    }

    /** Gives the machine a command; loading a program builds a new machine and forgets the old one's past. */
    public Outcome execute(Command command, RunControl control) {
        boolean loads = command instanceof Command.Load;
        Machine asked = loads ? new Machine(settings, budget, notes) : machine;
        Machine.Performed done = asked.perform(command, control, Long.MAX_VALUE);
        if (done.refused()) {
            return new Outcome.Refused(snapshot(), done.diagnostics());
        }
        if (loads) {
            machine = asked;
            entries.clear();
        }
        if (loads || done.reason() != StopReason.NOTHING_TO_RUN) {
            boolean cut = done.reason() == StopReason.CANCELLED || done.reason() == StopReason.TIME_BUDGET;
            entries.add(new Entry(command, machine.retired(), cut));
        }
        return machine.outcome(done, entries.size());
    }

    /** Goes back one step of the student's: the last single step or console line, or one statement of a run. */
    public Outcome back(RunControl control) {
        if (entries.size() <= loaded()) {
            return withoutEvents(StopReason.NOTHING_TO_RUN);
        }
        Entry last = entries.getLast();
        int before = entries.size() - 1;
        long start = before == 0 ? 0 : entries.get(before - 1).end();
        boolean runs = last.command() instanceof Command.Run || last.command() instanceof Command.RunToLine;
        if (!runs || last.end() <= start) {
            return seek(new Position(before, start), control);
        }
        return seek(new Position(before, statementBefore(before, start, last.end(), control)), control);
    }

    /** The last statement that began before {@code end}, by stepping through the end of the run once more. */
    private long statementBefore(int before, long start, long end, RunControl control) {
        Machine scout = replay(before, start, control);
        if (scout == null) {
            return end;
        }
        if (end - start > LOOK_BACK) {
            scout.perform(entries.get(before).command(), control, end - LOOK_BACK);
        }
        long found = start;
        while (true) {
            scout.perform(new Command.Step(Command.StepKind.INTO), control, end);
            long now = scout.retired();
            if (now >= end || now == found || !scout.state().canRun()) {
                return found;
            }
            found = now;
        }
    }

    /** Goes back to where the program had just been loaded, or all of them if they were loaded together. */
    public Outcome restart(RunControl control) {
        return seek(new Position(loaded(), 0), control);
    }

    /** How many commands only loaded programs and files before anything ran. */
    private int loaded() {
        int count = 0;
        while (count < entries.size() && loads(entries.get(count).command())) {
            count++;
        }
        return count;
    }

    private static boolean loads(Command command) {
        return command instanceof Command.Load
                || command instanceof Command.Launch
                || command instanceof Command.PutFile;
    }

    /**
     * Goes to a moment of the past; what came after it is forgotten. If {@code control} ends the replay, everything
     * stays as it is.
     *
     * @param position commands given before, and instructions retired in total: more than the last of these commands
     *     ended with means part of the next one
     */
    public Outcome seek(Position position, RunControl control) {
        int commands = Math.max(0, Math.min(position.command(), entries.size()));
        Machine past = replay(commands, position.instruction(), control);
        if (past == null) {
            return withoutEvents(StopReason.CANCELLED);
        }
        machine = past;
        long end = commands == 0 ? 0 : entries.get(commands - 1).end();
        List<Entry> kept = new ArrayList<>(entries.subList(0, commands));
        if (machine.retired() > end && commands < entries.size()) {
            Entry part = entries.get(commands);
            boolean whole = machine.retired() == part.end();
            kept.add(new Entry(part.command(), machine.retired(), part.cut() || !whole));
        }
        entries.clear();
        entries.addAll(kept);
        return withoutEvents(StopReason.DONE);
    }

    /** A new machine told the same again, up to a moment; null if {@code control} ended it. */
    private @Nullable Machine replay(int commands, long instruction, RunControl control) {
        Machine fresh = new Machine(settings, budget, notes);
        for (int i = 0; i < commands; i++) {
            Entry entry = entries.get(i);
            fresh.perform(entry.command(), control, entry.cut() ? entry.end() : Long.MAX_VALUE);
            if (fresh.retired() != entry.end()) {
                return null;
            }
        }
        if (commands < entries.size() && instruction > fresh.retired()) {
            Entry part = entries.get(commands);
            boolean whole = instruction >= part.end() && !part.cut();
            long until = Math.min(instruction, part.end());
            fresh.perform(part.command(), control, whole ? Long.MAX_VALUE : until);
            if (fresh.retired() != until) {
                return null;
            }
        }
        return fresh;
    }

    /** What the machine is now, of which there is nothing to tell but why it stopped there. */
    private Outcome withoutEvents(StopReason reason) {
        return new Outcome.Ran(snapshot(), reason, List.of(), 0, "", List.of());
    }
}
