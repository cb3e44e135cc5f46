package dev.pagewalk.machine;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.Event;
import dev.pagewalk.hardware.HostMemoryExhausted;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.MemoryUse;
import dev.pagewalk.memory.StateDigest;
import dev.pagewalk.minic.Compilation;
import dev.pagewalk.minic.Processor;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.SnippetCompilation;
import dev.pagewalk.minic.processor.Goal;
import dev.pagewalk.win32.LastError;
import dev.pagewalk.win32.SimulatedClock;
import dev.pagewalk.win32.file.KernelObjects;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The assembled computer. Its constructor is the wiring diagram: RAM, processor, memory manager, disk, and a first
 * process with the Windows and C libraries and the interpreter.
 *
 * <p>A process runs one program in its life; loading another as the first process means a new machine ({@link History}
 * does that). More programs are launched as further processes; one of all is the current one, whose page directory CR3
 * names. Not thread-safe.
 */
public final class Machine {

    private static final int MOST_FRAMES_SHOWN = 64;
    private final Budget budget;
    private final MemoryManager memory;
    private final PhysicalMemory ram;
    private final SystemObjects shared;
    private final EventLog events = new EventLog();
    private final ProcessTable processes;
    private boolean worn;
    private String value = "";

    /** Builds a machine with one process that has no program yet. */
    public Machine(MachineSettings settings, Budget budget) {
        this(settings, budget, false);
    }

    /**
     * As the other one.
     *
     * @param notes whether to tell of undefined behaviour ({@link Event.UndefinedBehaviour}); slower, all else is the
     *     same
     */
    public Machine(MachineSettings settings, Budget budget, boolean notes) {
        this.budget = budget;
        PagingFormat format = settings.format();
        ram = new PhysicalMemory(settings.frames(), format);
        var mmu = new Mmu(ram, format);
        memory = new MemoryManager(
                ram, mmu, format, settings.pageFilePages(), settings.commitLimitPages(), settings.seed());
        shared = new SystemObjects(new SimulatedClock(), new KernelObjects(memory));
        processes = new ProcessTable(memory, mmu, shared, events, notes);
    }

    private GuestProcess current() {
        return processes.current();
    }

    /** Number of the current process, from 1. */
    int currentNumber() {
        return current().number();
    }

    /** What the current process printed to standard output so far, byte for byte. */
    public byte[] output() {
        return current().output().standardOutput();
    }

    /** What the current process printed to standard error so far. */
    public byte[] errorOutput() {
        return current().output().standardError();
    }

    /** Where the current process's program is; its end among it. */
    public ProgramState state() {
        return current().state();
    }

    /** Instructions retired so far, by all processes. */
    public long retired() {
        return processes.retired();
    }

    /** Bytes of the current process's memory without touching anything; empty where the page isn't resident. */
    public byte[] peek(VirtualAddress address, int length) {
        byte[] page = current().space().glance().page(address.raw());
        if (page == null) {
            return new byte[0];
        }
        int offset = address.raw() & memory.format().offsetMask();
        return Arrays.copyOfRange(page, offset, offset + Math.min(length, page.length - offset));
    }

    /** Does what a command says. */
    public Outcome execute(Command command, RunControl control) {
        return outcome(perform(command, control, Long.MAX_VALUE), 0);
    }

    /**
     * What came of a command just performed.
     *
     * @param commands how many were given so far, itself among them
     */
    Outcome outcome(Performed done, int commands) {
        MachineSnapshot now = snapshot(current(), commands);
        return done.refused()
                ? new Outcome.Refused(now, done.diagnostics())
                : new Outcome.Ran(
                        now, done.reason(), events.events(), events.dropped(), done.value(), done.diagnostics());
    }

    /**
     * Does what a command says without taking a picture, and stops when {@code until} instructions are retired in
     * total: for going to a moment within a command.
     */
    Performed perform(Command command, RunControl control, long until) {
        events.clear();
        if (worn) {
            return Performed.ran(StopReason.MEMORY_BUDGET);
        }
        try {
            return switch (command) {
                case Command.Load load -> load(load.source());
                case Command.Launch launch -> launch(launch.source());
                case Command.Switch to -> switchTo(to.process());
                case Command.Run run -> proceed(it -> it.toEnd(run.breakpoints()), control, until);
                case Command.Step step -> proceed(it -> goal(it, step.kind()), control, until);
                case Command.RunToLine to ->
                    current().beginsAt(to.line())
                            ? Performed.ran(StopReason.BREAKPOINT)
                            : proceed(it -> it.toLine(to.line()), control, until);
                case Command.PutFile put -> put(put.name(), put.content());
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
        if (current().program() != null) {
            throw new IllegalStateException("load: this process has a program already");
        }
        return switch (SystemLibrary.compiler().compile(source, memory.format().pageSize())) {
            case Compilation.Refused refused -> Performed.refused(refused.diagnostics());
            case Compilation.Compiled compiled -> {
                ram.limitWritten(budget.writtenFrames());
                if (!current().load(compiled.program())) {
                    yield Performed.refused(List.of(Diagnostic.error(SourceSpan.START, "machine.noCommit")));
                }
                yield new Performed(false, StopReason.DONE, "", compiled.warnings());
            }
        };
    }

    private Performed launch(String source) {
        if (!processes.hasRoom()) {
            return Performed.ran(StopReason.NOTHING_TO_RUN);
        }
        return switch (SystemLibrary.compiler().compile(source, memory.format().pageSize())) {
            case Compilation.Refused refused -> Performed.refused(refused.diagnostics());
            case Compilation.Compiled compiled -> {
                ram.limitWritten(budget.writtenFrames());
                boolean started = processes.start(compiled.program());
                yield new Performed(false, started ? StopReason.DONE : StopReason.NO_MEMORY, "", compiled.warnings());
            }
        };
    }

    private Performed put(String name, FileContent content) {
        return shared.kernel().put(name, content.bytes())
                ? Performed.ran(StopReason.DONE)
                : Performed.refused(List.of(Diagnostic.error(SourceSpan.START, "machine.file", name)));
    }

    private Performed switchTo(int number) {
        return Performed.ran(processes.switchTo(number) ? StopReason.DONE : StopReason.NOTHING_TO_RUN);
    }

    private static Goal goal(Processor processor, Command.StepKind kind) {
        return switch (kind) {
            case INTO -> processor.stepInto();
            case OVER -> processor.stepOver();
            case OUT -> processor.stepOut();
        };
    }

    private Performed proceed(Function<Processor, Goal> goal, RunControl control, long until) {
        if (!current().state().canRun()) {
            return Performed.ran(StopReason.NOTHING_TO_RUN);
        }
        return Performed.ran(current().proceed(goal.apply(current().processor()), counted(control), limits(until)));
    }

    private Performed call(String text, RunControl control, long until) {
        if (current().gone()) {
            return Performed.ran(StopReason.NOTHING_TO_RUN);
        }
        return switch (current().compile(text)) {
            case SnippetCompilation.Refused refused -> Performed.refused(refused.diagnostics());
            case SnippetCompilation.Compiled compiled -> {
                StopReason reason = current().call(compiled, counted(control), limits(until));
                value = current().processor().value();
                yield new Performed(false, reason, value, compiled.warnings());
            }
        };
    }

    private RunControl counted(RunControl control) {
        long elsewhere = processes.retiredElsewhere();
        return elsewhere == 0 ? control : instructions -> control.stop(elsewhere + instructions);
    }

    private GuestProcess.Limits limits(long until) {
        long end = until == Long.MAX_VALUE ? until : until - processes.retiredElsewhere();
        return new GuestProcess.Limits(end, budget.instructions(), budget.outputBytes());
    }

    /**
     * A hash of the whole state: RAM with page tables, frame lists, page file, sections, commit charge, VADs, handles,
     * files, output, where the programs are. The same commands always lead to the same hash.
     */
    public long stateHash() {
        var digest = new StateDigest();
        memory.inspector().digest(digest);
        processes.digest(digest);
        return digest.value();
    }

    /** What was counted since the machine was built. */
    public Tally tally() {
        MemoryUse use = memory.use();
        int shift = memory.format().pageShift();
        var peaks = new Peaks(
                current().space().regions().mostUsedBytes(),
                use.mostCommitCharge() << shift,
                use.mostFramesUsed(),
                current().damagedHeaps());
        return events.tally(peaks, value);
    }

    /** How many processes were started, those that have ended too. */
    public int processes() {
        return processes.all().size();
    }

    /** What the machine is now, as its current process sees it. */
    public MachineSnapshot snapshot() {
        return snapshot(current(), 0);
    }

    /**
     * What the machine is now, as one of its processes sees it.
     *
     * @param process its number, from 1
     */
    public MachineSnapshot snapshot(int process) {
        return snapshot(processes.get(process), 0);
    }

    /**
     * The same for somebody who counts its commands.
     *
     * @param commands given so far: the machine itself doesn't know
     */
    MachineSnapshot snapshotAfter(int commands, int process) {
        return snapshot(processes.get(process), commands);
    }

    private MachineSnapshot snapshot(GuestProcess process, int commands) {
        List<RegionSnapshot> regions = process.snapshots().regions();
        return new MachineSnapshot(
                new Position(commands, retired()),
                process.state().snapshot(process.processor(), MOST_FRAMES_SHOWN),
                regions,
                process.snapshots().pageTables(),
                process.snapshots().counters(regions),
                process.inspector().system(),
                process.output().toString(),
                LastError.peek(process.space()),
                process.number(),
                processes.all().stream().map(GuestProcess::snapshot).toList());
    }

    /**
     * Evaluates expressions in the innermost call by looking at memory as a debugger does: nothing is touched, no
     * instruction retired, no event recorded. At any time between commands.
     */
    public List<WatchSnapshot> watch(List<String> expressions) {
        return expressions.stream()
                .map(each -> current().gone()
                        ? WatchSnapshot.unreadable(each)
                        : WatchSnapshot.of(each, current().processor().watch(SystemLibrary.compiler(), each)))
                .toList();
    }

    /** Lines of the current process's program where a breakpoint can be; empty without a program. */
    public int[] statementLines() {
        Program program = current().program();
        return program == null ? new int[0] : program.statementLines();
    }
}
