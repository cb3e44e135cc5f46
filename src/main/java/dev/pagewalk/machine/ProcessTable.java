package dev.pagewalk.machine;

import dev.pagewalk.address.FrameNumber;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.MemoryUse;
import dev.pagewalk.memory.StateDigest;
import dev.pagewalk.minic.code.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of a machine: starts them, makes one of them the current one by loading CR3, and takes back what one
 * had that has ended.
 */
final class ProcessTable {

    /** Processes a machine can have had in its life. */
    private static final int MOST = 8;

    private final MemoryManager memory;
    private final Mmu mmu;
    private final SystemObjects shared;
    private final EventLog events;
    private final boolean notes;
    private final List<GuestProcess> processes = new ArrayList<>();
    /** Commit charge of a process that has no program yet, in pages. */
    private final long processCharge;

    private GuestProcess current;

    /**
     * Builds the first process, which has no program yet.
     *
     * @param notes whether processes tell of undefined behaviour
     */
    ProcessTable(MemoryManager memory, Mmu mmu, SystemObjects shared, EventLog events, boolean notes) {
        this.memory = memory;
        this.mmu = mmu;
        this.shared = shared;
        this.events = events;
        this.notes = notes;
        AddressSpace space = memory.createAddressSpace();
        memory.switchTo(space);
        current = new GuestProcess(1, memory, space, mmu, shared, events, notes);
        processes.add(current);
        processCharge = memory.use().commitCharge();
        memory.recordTo(events);
    }

    /** The one whose page directory CR3 names. */
    GuestProcess current() {
        return current;
    }

    /** Those that were started, those that have ended too. */
    List<GuestProcess> all() {
        return processes;
    }

    /** A process by its number, from 1. */
    GuestProcess get(int number) {
        return processes.get(number - 1);
    }

    /** False once a machine has had as many as it can. */
    boolean hasRoom() {
        return processes.size() < MOST;
    }

    /** Instructions retired so far, by all processes. */
    long retired() {
        long retired = 0;
        for (GuestProcess process : processes) {
            retired += process.processor().retired();
        }
        return retired;
    }

    /** Instructions that other processes than the current one have retired. */
    long retiredElsewhere() {
        return retired() - current.processor().retired();
    }

    /** Starts one more process, or leaves nothing behind and answers false if the machine hasn't the memory for it. */
    boolean start(Program program) {
        MemoryUse use = memory.use();
        if (processCharge > use.commitLimit() - use.commitCharge()) {
            return false;
        }
        AddressSpace space;
        try {
            space = memory.createAddressSpace();
        } catch (SimulatedException noFrame) {
            return false;
        }
        int number = processes.size() + 1;
        // What Windows does to make a process is not told.
        memory.recordTo(EventSink.NONE);
        memory.switchTo(space);
        try {
            var process = new GuestProcess(number, memory, space, mmu, shared, events, notes);
            memory.recordTo(events);
            events.record(switched(current.number(), number, space));
            if (process.load(program)) {
                processes.add(process);
                events.record(switched(number, current.number(), current.space()));
                memory.switchTo(current.space());
                return true;
            }
        } catch (SimulatedException noFrame) {
            // As when the commit limit is reached: what was built is taken down again.
        }
        events.clear();
        memory.recordTo(events);
        memory.clean(space);
        memory.switchTo(current.space());
        memory.delete(space);
        return false;
    }

    /** Makes another process the current one; false if there is none of that number. */
    boolean switchTo(int number) {
        if (number < 1 || number > processes.size()) {
            return false;
        }
        GuestProcess next = get(number);
        if (next != current) {
            if (current.ended() && !current.gone()) {
                end(current);
            }
            events.record(switched(current.number(), number, next.space()));
            memory.switchTo(next.space());
            current = next;
        }
        return true;
    }

    private void end(GuestProcess process) {
        MemoryUse before = memory.use();
        process.tearDown();
        MemoryUse after = memory.use();
        events.record(new Event.ProcessEnded(
                process.number(),
                after.free() + after.zeroed() - before.free() - before.zeroed(),
                before.commitCharge() - after.commitCharge()));
    }

    private Event switched(int from, int to, AddressSpace space) {
        return new Event.ProcessSwitched(
                from,
                to,
                new FrameNumber(space.directoryBase() >>> memory.format().pageShift()));
    }

    /** Tells a digest all that belongs to the processes besides their memory. */
    void digest(StateDigest digest) {
        processes.forEach(process -> process.digest(digest));
    }
}
