package dev.pagewalk.machine;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.MemoryView;
import dev.pagewalk.machine.snapshot.ProcessSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.SystemSnapshot;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.DebuggerMemory;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.StateDigest;
import dev.pagewalk.minic.Processor;
import dev.pagewalk.minic.code.Console;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.SnippetCompilation;
import dev.pagewalk.minic.processor.Goal;
import dev.pagewalk.minic.processor.Stop;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process of a machine: address space, handles, C runtime, one thread with its program, what it printed.
 *
 * <p>Whatever runs or writes here needs the machine's CR3 to be this process's; that is the machine's business.
 */
final class GuestProcess {

    private static final long SLICE = 1_000_000;
    /** Where the data of console lines begin in the debugger's memory, behind their code. */
    private static final int CONSOLE_DATA_OFFSET = DebuggerMemory.SIZE / 2;

    private final int number;
    private final MemoryManager memory;
    private final AddressSpace space;
    private final Natives natives;
    private final Processor processor;
    private final SnapshotTaker snapshots;
    private final SystemInspector inspector;
    private final OutputBuffer output = new OutputBuffer();
    private final HeapWatch heapWatch = new HeapWatch(this::heaps);

    private @Nullable Program program;
    private @Nullable Console console;
    private ProgramState state = ProgramState.NONE;
    /** True from the first command that let the program run. */
    private boolean begun;

    private boolean gone;

    /**
     * Builds a process that has no program yet; its address space is the running one.
     *
     * @param number on its machine, from 1
     */
    GuestProcess(
            int number,
            MemoryManager memory,
            AddressSpace space,
            Mmu mmu,
            SystemObjects shared,
            EventSink events,
            boolean notes) {
        this.number = number;
        this.memory = memory;
        this.space = space;
        new ProcessLayout(memory, space, number).build();
        natives = new Natives(memory, space, shared);
        // The loader has run on the stack before anybody debugs: whoever calls first doesn't pay for its first page.
        space.probeWrite(ProcessLayout.STACK_BASE + ProcessLayout.STACK_SIZE - 1, 1);
        processor = new Processor(
                space, heapWatch.around(natives.all()), events, output::append, output::appendError, notes);
        if (notes) {
            space.observeRegions(processor::changed);
        }
        snapshots = new SnapshotTaker(memory, space, mmu);
        inspector = new SystemInspector(memory, space, natives.files());
    }

    int number() {
        return number;
    }

    AddressSpace space() {
        return space;
    }

    Processor processor() {
        return processor;
    }

    SnapshotTaker snapshots() {
        return snapshots;
    }

    SystemInspector inspector() {
        return inspector;
    }

    /** The heaps as they are now. */
    private HeapReader heaps() {
        SystemSnapshot system = inspector.system();
        return new HeapReader(new MemoryView(snapshots.pageTables(), system), system.threadBlock());
    }

    /** Heaps in which something was destroyed when they were taken down. */
    int damagedHeaps() {
        return heapWatch.damaged();
    }

    OutputBuffer output() {
        return output;
    }

    @Nullable Program program() {
        return program;
    }

    ProgramState state() {
        return state;
    }

    /** True if its program ran and has ended. */
    boolean ended() {
        return state.kind() == ProgramSnapshot.State.EXITED || state.kind() == ProgramSnapshot.State.CRASHED;
    }

    /** True once its memory and handles are given back. */
    boolean gone() {
        return gone;
    }

    private String imageName() {
        return number == 1 ? ProgramImage.NAME : "program" + number + ".exe";
    }

    /**
     * Maps the image of its program; the first statement of main is next.
     *
     * @return false if the commit limit doesn't allow it
     */
    boolean load(Program compiled) {
        if (!new ProgramImage(compiled.sections(), memory.format().pageSize()).map(memory, space, imageName())) {
            return false;
        }
        program = compiled;
        processor.start(compiled, List.of(imageName()));
        state = ProgramState.PAUSED;
        return true;
    }

    /** Compiles a console line against what earlier ones declared. */
    SnippetCompilation compile(String line) {
        Console known = console == null
                ? Console.of(program, DebuggerMemory.START, DebuggerMemory.START.plus(CONSOLE_DATA_OFFSET))
                : console;
        return processor.compile(SystemLibrary.compiler(), known, line);
    }

    /** Runs a compiled console line. */
    StopReason call(SnippetCompilation.Compiled line, RunControl control, Limits limits) {
        space.lendToDebugger();
        console = line.console();
        processor.call(line.snippet());
        Ending ending = run(processor.toEnd(Set.of()), control, limits);
        StopReason reason = ending.reason() == StopReason.EXITED ? StopReason.DONE : ending.reason();
        if (reason != StopReason.DONE && reason != StopReason.UNHANDLED_EXCEPTION) {
            // Used up a budget or was stopped: the line is over, the program stays where it was.
            processor.abandonCall();
        }
        return reason;
    }

    /** True if the program has yet to run and its first statement is on the line: to go there is to stay. */
    boolean beginsAt(int line) {
        SourceSpan next = begun || !state.canRun() ? null : processor.next();
        return next != null && next.line() == line;
    }

    /** Lets the program go on. */
    StopReason proceed(Goal goal, RunControl control, Limits limits) {
        begun = true;
        Ending ending = run(goal, control, limits);
        state = ending.state();
        return ending.reason();
    }

    /**
     * How far a command may go.
     *
     * @param until stop when this process has retired so many instructions in total
     * @param instructions most instructions of the command
     * @param outputBytes most bytes of output in total
     */
    record Limits(long until, long instructions, long outputBytes) {}

    private Ending run(Goal goal, RunControl control, Limits limits) {
        long start = processor.retired();
        long budgetEnd =
                limits.instructions() > Long.MAX_VALUE - start ? Long.MAX_VALUE : start + limits.instructions();
        long end = Math.min(limits.until(), budgetEnd);
        while (true) {
            long left = end - processor.retired();
            if (left <= 0) {
                return new Ending(state, end == limits.until() ? StopReason.DONE : StopReason.INSTRUCTION_BUDGET);
            }
            Stop stop = processor.run(goal, Math.min(left, SLICE), limits.outputBytes());
            switch (stop) {
                case Stop.Exited exited -> {
                    return new Ending(ProgramState.exited(exited.code()), StopReason.EXITED);
                }
                case Stop.Crashed crashed -> {
                    return new Ending(ProgramState.crashed(crashed), StopReason.UNHANDLED_EXCEPTION);
                }
                case Stop.Pause.GOAL -> {
                    return new Ending(state, StopReason.DONE);
                }
                case Stop.Pause.BREAKPOINT -> {
                    return new Ending(state, StopReason.BREAKPOINT);
                }
                case Stop.Pause.OUTPUT -> {
                    return new Ending(state, StopReason.OUTPUT_BUDGET);
                }
                case Stop.Pause.SLICE -> {
                    StopReason reason = control.stop(processor.retired());
                    if (reason != null) {
                        return new Ending(state, reason);
                    }
                }
            }
        }
    }

    /** How a run ended. */
    private record Ending(ProgramState state, StopReason reason) {}

    /** Closes its handles and gives back its memory; only the page directory stays. */
    void tearDown() {
        gone = true;
        natives.files().closeAll();
        memory.clean(space);
    }

    /** Tells a digest what belongs to this process besides its memory. */
    void digest(StateDigest digest) {
        digest.add(number).add(processor.retired()).add(gone);
        digest.add(state.kind().ordinal()).add(state.exitCode()).add(state.exceptionAddress());
        digest.add(output.standardOutput()).add(output.standardError());
        natives.files().digest(digest);
    }

    ProcessSnapshot snapshot() {
        SourceSpan next = state.canRun() ? processor.next() : null;
        return new ProcessSnapshot(
                number,
                ProcessLayout.processId(number),
                imageName(),
                state.kind(),
                next == null ? state.exceptionLine() : next.line(),
                state.exitCode(),
                space.directoryBase(),
                gone);
    }
}
