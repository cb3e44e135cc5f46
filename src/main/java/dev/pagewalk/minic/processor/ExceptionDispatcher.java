package dev.pagewalk.minic.processor;

import dev.pagewalk.event.Event;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.code.StartUp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * Structured exception handling. The handlers in force are a list of registration records on the simulated stack, its
 * head at offset 0 of the thread block (fs:[0]), its end marked by -1. A record has four words: the next record, the
 * address of the handler's code, the frame pointer and the stack pointer of the function that registered it.
 *
 * <p>An exception first runs filters from the inside out, on top of the stack as it was; when one takes the exception,
 * the __finally blocks inside it run, then the handler, on the stack of its own function.
 */
final class ExceptionDispatcher {
    private static final int END = -1;
    private static final int LONGEST_LIST = 10_000;
    private static final int DEEPEST = 16;

    /** What was interrupted by an exception that is looking for its handler; {@code record} is the one being asked. */
    private record Search(
            ExceptionRecord exception, int address, int pc, int fp, int sp, int[] r, long[] w, int record) {}

    /** Unwinding on the way to a handler. */
    private record Unwinding(ExceptionRecord exception, int record, int handler) {}

    /** What is under way while a console line runs, innermost first. */
    record UnderWay(List<Search> searches, List<Unwinding> unwindings) {}

    private final Core core;
    private final Deque<Search> searches = new ArrayDeque<>();
    private final Deque<Unwinding> unwindings = new ArrayDeque<>();
    ExceptionRecord lastCaught = new ExceptionRecord(0, List.of());

    ExceptionDispatcher(Core core) {
        this.core = core;
    }

    void reset() {
        searches.clear();
        unwindings.clear();
    }

    /** Takes away what is under way, for a console line; {@link #resume} brings it back. */
    UnderWay suspend() {
        var underWay = new UnderWay(List.copyOf(searches), List.copyOf(unwindings));
        reset();
        return underWay;
    }

    void resume(UnderWay before) {
        reset();
        searches.addAll(before.searches);
        unwindings.addAll(before.unwindings);
    }

    private AddressSpace memory() {
        return core.memory;
    }

    void execute(int operation, int a, int b) {
        AddressSpace m = memory();
        switch (operation) {
            case Opcode.TRYIN -> {
                int record = core.fp + a;
                m.store32(record, m.load32(m.threadBlock()));
                m.store32(record + 4, core.address(b));
                m.store32(record + 8, core.fp);
                m.store32(record + 12, core.sp);
                m.store32(m.threadBlock(), record);
            }
            case Opcode.TRYOUT -> m.store32(m.threadBlock(), m.load32(core.fp + a));
            case Opcode.CALLFIN -> {
                m.store32(core.sp - 4, core.address(core.pc));
                core.sp -= 4;
                core.pc = a;
            }
            case Opcode.FINRET -> {
                int back = m.load32(core.sp);
                core.sp += 4;
                core.pc = core.target(back);
            }
            case Opcode.FILTER -> decide(core.r[a]);
            case Opcode.UNWIND -> unwind();
            case Opcode.EXCCODE -> core.r[a] = lastCaught.code();
            case Opcode.EXCINFO -> core.r[a] = information();
            default ->
                throw new SimulatedException(new ExceptionRecord(ExceptionRecord.ILLEGAL_INSTRUCTION, List.of()));
        }
    }

    /**
     * Looks for a handler of an exception raised by the instruction at {@code core.pc}.
     *
     * @return true if a filter is to run now; false if nobody handles it and everything is as it was
     */
    boolean raise(ExceptionRecord exception, int address) {
        if (searches.size() >= DEEPEST) {
            searches.clear();
            unhandled(exception);
            return false;
        }
        Search search = new Search(exception, address, core.pc, core.fp, core.sp, core.r.clone(), core.w.clone(), END);
        int first;
        try {
            first = memory().load32(memory().threadBlock());
        } catch (SimulatedException e) {
            unhandled(exception);
            return false;
        }
        return ask(search, first);
    }

    private void unhandled(ExceptionRecord exception) {
        core.system.events.record(new Event.ExceptionRaised(exception, false));
    }

    /** Starts the filter of the first record from {@code record} on that has one. */
    private boolean ask(Search search, int record) {
        AddressSpace m = memory();
        try {
            for (int n = 0; record != END && n < LONGEST_LIST; n++) {
                OptionalInt handler = core.instruction(m.load32(record + 4));
                int operation = operation(handler);
                if (operation == Opcode.EXCEPT) {
                    int entry = handler.getAsInt();
                    int frame = m.load32(record + 8);
                    m.store32(frame + core.code[entry + 1], search.exception.code());
                    searches.push(new Search(
                            search.exception,
                            search.address,
                            search.pc,
                            search.fp,
                            search.sp,
                            search.r,
                            search.w,
                            record));
                    core.fp = frame;
                    core.sp = search.sp;
                    core.pc = entry + 4;
                    return true;
                }
                if (operation != Opcode.FINALLY) {
                    break; // the list is damaged
                }
                record = m.load32(record);
            }
        } catch (SimulatedException damaged) {
            // the list leads out of readable memory: the same as its end
        }
        restore(search);
        unhandled(search.exception);
        return false;
    }

    /** What stands where a handler's code should be. */
    private int operation(OptionalInt handler) {
        return handler.isPresent() ? core.code[handler.getAsInt()] : Opcode.ILLEGAL;
    }

    private void restore(Search search) {
        core.pc = search.pc;
        core.fp = search.fp;
        core.sp = search.sp;
        System.arraycopy(search.r, 0, core.r, 0, search.r.length);
        System.arraycopy(search.w, 0, core.w, 0, search.w.length);
    }

    private void decide(int answer) {
        if (searches.isEmpty()) {
            throw new SimulatedException(new ExceptionRecord(ExceptionRecord.ILLEGAL_INSTRUCTION, List.of()));
        }
        Search search = searches.pop();
        if (answer < 0) {
            restore(search);
            core.system.events.record(new Event.ExceptionRaised(search.exception, true));
        } else if (answer == 0) {
            if (!ask(search, memory().load32(search.record))) {
                core.raised = new SimulatedException(search.exception);
                core.halt = Halt.EXCEPTION;
                unhandledBySearch = true;
            }
        } else {
            core.system.events.record(new Event.ExceptionRaised(search.exception, true));
            while (!searches.isEmpty() && Integer.compareUnsigned(search.record, searches.peek().sp) >= 0) {
                searches.pop();
            }
            if (unwindings.size() > 1000) {
                unwindings.clear();
            }
            unwindings.push(new Unwinding(search.exception, search.record, core.pc));
            unwind();
        }
    }

    /** Set when {@link Core#raised} was already offered to all handlers. */
    boolean unhandledBySearch;

    private void unwind() {
        if (unwindings.isEmpty()) {
            throw new SimulatedException(new ExceptionRecord(ExceptionRecord.ILLEGAL_INSTRUCTION, List.of()));
        }
        AddressSpace m = memory();
        Unwinding unwinding = unwindings.peek();
        int record = m.load32(m.threadBlock());
        for (int n = 0; record != unwinding.record && record != END && n < LONGEST_LIST; n++) {
            OptionalInt handler = core.instruction(m.load32(record + 4));
            int next = m.load32(record);
            m.store32(m.threadBlock(), next);
            if (operation(handler) == Opcode.FINALLY) {
                int entry = handler.getAsInt();
                core.fp = m.load32(record + 8);
                core.sp = m.load32(record + 12) - 4;
                m.store32(core.fp + core.code[entry + 1], 1);
                m.store32(core.sp, core.address(StartUp.UNWIND));
                core.pc = entry + 4;
                return;
            }
            record = next;
        }
        unwindings.pop();
        m.store32(m.threadBlock(), m.load32(unwinding.record));
        core.fp = m.load32(unwinding.record + 8);
        core.sp = m.load32(unwinding.record + 12);
        core.pc = unwinding.handler;
        lastCaught = unwinding.exception;
    }

    /** Builds EXCEPTION_POINTERS with EXCEPTION_RECORD and CONTEXT (winnt.h) on the stack; 0 outside a filter. */
    private int information() {
        Search search = searches.peek();
        if (search == null) {
            return 0;
        }
        AddressSpace m = memory();
        int context = core.sp - 0x2CC & ~15;
        int record = context - 80;
        int pointers = record - 16;
        m.write(pointers, new byte[core.sp - pointers]);
        m.store32(pointers, record);
        m.store32(pointers + 4, context);
        m.store32(record, search.exception.code());
        m.store32(record + 12, search.address);
        List<Integer> information = search.exception.information();
        m.store32(record + 16, information.size());
        for (int i = 0; i < Math.min(15, information.size()); i++) {
            m.store32(record + 20 + 4 * i, information.get(i));
        }
        m.store32(context, 0x10007);
        m.store32(context + 0xB4, search.fp);
        m.store32(context + 0xB8, search.address);
        m.store32(context + 0xC4, search.sp);
        core.sp = pointers;
        return pointers;
    }
}
