package dev.pagewalk.machine;

import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.hardware.HostMemoryExhausted;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PagingFormat;
import dev.pagewalk.hardware.PhysicalMemory;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.minic.Compilation;
import dev.pagewalk.minic.Console;
import dev.pagewalk.minic.Goal;
import dev.pagewalk.minic.Processor;
import dev.pagewalk.minic.Program;
import dev.pagewalk.minic.SnippetCompilation;
import dev.pagewalk.minic.Stop;
import dev.pagewalk.win32.LastError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The assembled computer. Its constructor is the wiring diagram: RAM, processor, memory manager, one process with the
 * Windows and C libraries, the interpreter.
 *
 * <p>A machine runs one program in its life; loading another means a new machine ({@link History} does that). Not
 * thread-safe.
 */
public final class Machine {

    private static final int MOST_FRAMES_SHOWN = 64;
    private static final long SLICE = 1_000_000;
    /** Where code and data of console lines go; mapped with the first line. */
    private static final int CONSOLE_CODE = 0x003E0000;

    private static final int CONSOLE_DATA = 0x003F0000;
    private static final int CONSOLE_SIZE = 0x00020000;

    private final Budget budget;
    private final MemoryManager memory;
    private final AddressSpace space;
    private final PhysicalMemory ram;
    private final Processor processor;
    private final SnapshotTaker snapshots;
    private final SystemInspector inspector;
    private final EventLog events = new EventLog();
    private final OutputBuffer output = new OutputBuffer();

    private @Nullable Program program;
    private @Nullable Console console;
    private ProgramState state = ProgramState.NONE;
    private boolean consoleMapped;
    private boolean worn;

    /** Builds a machine with one process that has no program yet. */
    public Machine(MachineSettings settings, Budget budget) {
        this.budget = budget;
        PagingFormat format = settings.format();
        ram = new PhysicalMemory(settings.frames(), format);
        Mmu mmu = new Mmu(ram, format);
        memory = new MemoryManager(
                ram, mmu, format, settings.pageFilePages(), settings.commitLimitPages(), settings.seed());
        space = memory.createAddressSpace();
        memory.switchTo(space);
        new ProcessLayout(memory, space).build();
        Natives natives = new Natives(memory, space);
        processor = new Processor(space, natives.all(), events, output::append, output::appendError);
        snapshots = new SnapshotTaker(memory, space, mmu);
        inspector = new SystemInspector(memory, space, natives.files());
        memory.recordTo(events);
    }

    /** What was printed to standard output so far, byte for byte. */
    public byte[] output() {
        return output.standardOutput();
    }

    /** What was printed to standard error so far. */
    public byte[] errorOutput() {
        return output.standardError();
    }

    /** Where the program is; its end among it. */
    public ProgramState state() {
        return state;
    }

    /** Instructions retired so far. */
    public long retired() {
        return processor.retired();
    }

    /** Bytes of memory without touching anything; empty where the page isn't resident. */
    public byte[] peek(VirtualAddress address, int length) {
        byte[] page = space.peek(address.raw());
        if (page == null) {
            return new byte[0];
        }
        int offset = address.raw() & memory.format().offsetMask();
        return Arrays.copyOfRange(page, offset, offset + Math.min(length, page.length - offset));
    }

    /** Does what a command says. */
    public Outcome execute(Command command, RunControl control) {
        Performed done = perform(command, control, Long.MAX_VALUE);
        return done.refused()
                ? new Outcome.Refused(snapshot(), done.diagnostics())
                : new Outcome.Ran(
                        snapshot(), done.reason(), events.events(), events.dropped(), done.value(), done.diagnostics());
    }

    /**
     * Does what a command says without taking a picture, and stops when {@code until} instructions are retired in total:
     * for going to a moment within a command.
     */
    Performed perform(Command command, RunControl control, long until) {
        events.clear();
        if (worn) {
            return Performed.ran(StopReason.MEMORY_BUDGET);
        }
        try {
            return switch (command) {
                case Command.Load load -> load(load.source());
                case Command.Run run -> proceed(() -> processor.toEnd(run.breakpoints()), control, until);
                case Command.Step step -> proceed(() -> goal(step.kind()), control, until);
                case Command.RunToLine to -> proceed(() -> processor.toLine(to.line()), control, until);
                case Command.Call call -> call(call.text(), control, until);
            };
        } catch (HostMemoryExhausted | OutOfMemoryError exhausted) {
            // The memory manager was stopped in the middle of something: this machine can only be looked at.
            worn = true;
            return Performed.ran(StopReason.MEMORY_BUDGET);
        }
    }

    /** What came of a command. {@code diagnostics} are errors if it was refused, else warnings. */
    record Performed(boolean refused, StopReason reason, String value, List<Diagnostic> diagnostics) {
        static Performed ran(StopReason reason) {
            return new Performed(false, reason, "", List.of());
        }

        static Performed refused(List<Diagnostic> diagnostics) {
            return new Performed(true, StopReason.NOTHING_TO_RUN, "", diagnostics);
        }
    }

    private Performed load(String source) {
        if (program != null) {
            throw new IllegalStateException("load: this machine has a program already");
        }
        return switch (SystemLibrary.compiler().compile(source, memory.format().pageSize())) {
            case Compilation.Refused refused -> Performed.refused(refused.diagnostics());
            case Compilation.Compiled compiled -> {
                var image = new ProgramImage(compiled.program().sections(), memory.format().pageSize());
                if (!image.map(memory, space)) {
                    yield Performed.refused(List.of(Diagnostic.error(SourceSpan.START, "machine.noCommit")));
                }
                program = compiled.program();
                ram.limitWritten(budget.writtenFrames());
                processor.start(program, List.of(ProgramImage.NAME));
                state = ProgramState.PAUSED;
                yield new Performed(false, StopReason.DONE, "", compiled.warnings());
            }
        };
    }

    private Goal goal(Command.StepKind kind) {
        return switch (kind) {
            case INTO -> processor.stepInto();
            case OVER -> processor.stepOver();
            case OUT -> processor.stepOut();
        };
    }

    private Performed proceed(Supplier<Goal> goal, RunControl control, long until) {
        if (!state.canRun()) {
            return Performed.ran(StopReason.NOTHING_TO_RUN);
        }
        Ending ending = run(goal.get(), control, until);
        state = ending.state();
        return Performed.ran(ending.reason());
    }

    private Performed call(String text, RunControl control, long until) {
        if (console == null) {
            console = Console.of(program, new VirtualAddress(CONSOLE_CODE), new VirtualAddress(CONSOLE_DATA));
        }
        return switch (SystemLibrary.compiler().compile(console, text)) {
            case SnippetCompilation.Refused refused -> Performed.refused(refused.diagnostics());
            case SnippetCompilation.Compiled compiled -> {
                mapConsole();
                console = compiled.console();
                processor.call(compiled.snippet());
                Ending ending = run(processor.toEnd(Set.of()), control, until);
                StopReason reason = ending.reason() == StopReason.EXITED ? StopReason.DONE : ending.reason();
                if (reason != StopReason.DONE && reason != StopReason.UNHANDLED_EXCEPTION) {
                    // Used up a budget or was stopped: the line is over, the program stays where it was.
                    processor.abandonCall();
                }
                yield new Performed(false, reason, processor.value(), compiled.warnings());
            }
        };
    }

    private void mapConsole() {
        var start = new VirtualAddress(CONSOLE_CODE);
        if (!consoleMapped) {
            consoleMapped = true;
            memory.place(space, start, CONSOLE_SIZE, CONSOLE_SIZE, Protection.READ_WRITE, "debugger console");
        }
    }

    private Ending run(Goal goal, RunControl control, long until) {
        long end = Math.min(until, budgetEnd());
        while (true) {
            long left = end - processor.retired();
            if (left <= 0) {
                return new Ending(state, end == until ? StopReason.DONE : StopReason.INSTRUCTION_BUDGET);
            }
            Stop stop = processor.run(goal, Math.min(left, SLICE), budget.outputBytes());
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

    private long budgetEnd() {
        long start = processor.retired();
        return budget.instructions() > Long.MAX_VALUE - start ? Long.MAX_VALUE : start + budget.instructions();
    }

    /** How a run ended. */
    private record Ending(ProgramState state, StopReason reason) {}

    /** What the machine is now. */
    public MachineSnapshot snapshot() {
        List<RegionSnapshot> regions = snapshots.regions();
        return new MachineSnapshot(
                new Position(0, retired()),
                state.snapshot(processor, MOST_FRAMES_SHOWN),
                regions,
                snapshots.pageTables(),
                snapshots.counters(regions),
                inspector.system(),
                output.toString(),
                LastError.peek(space));
    }

    /** Lines where a breakpoint can be; empty without a program. */
    public int[] statementLines() {
        return program == null ? new int[0] : program.statementLines();
    }
}
