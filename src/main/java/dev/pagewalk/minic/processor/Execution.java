package dev.pagewalk.minic.processor;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.Snippet;
import dev.pagewalk.minic.code.StartUp;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts a program, runs it to a goal in slices, and runs lines of the console on top of it. */
public final class Execution {

    private static final int SLICE = 1 << 30;

    /** What a console line left in the registers of results, and its type. */
    public record Result(CType type, int word, long wide) {}

    private final Core core;
    private final Map<String, NativeFunction> natives;
    private final AddressSpace memory;
    private final Deque<Suspended> suspended = new ArrayDeque<>();
    private final Breakpoints breakpoints = new Breakpoints();
    private @Nullable Program program;
    private boolean running;
    private long retired;
    private @Nullable Watcher watcher;
    /** What making the frame of main raised; nobody was told yet. */
    private @Nullable SimulatedException raisedAtStart;

    private CType valueType = CType.VOID;
    private @Nullable Result result;

    /**
     * @param memory of the process; the images of programs are mapped there by the caller
     * @param natives the functions of the system by name
     * @param events where exceptions and prints are recorded
     * @param output takes what the program prints to standard output
     * @param errors takes what it prints to standard error
     */
    public Execution(
            AddressSpace memory,
            Map<String, NativeFunction> natives,
            EventSink events,
            Consumer<byte[]> output,
            Consumer<byte[]> errors) {
        this.memory = memory;
        this.natives = natives;
        this.core = new Core(memory);
        core.system.functions = natives;
        core.system.events = events;
        core.system.output = output;
        core.system.errors = errors;
    }

    /** The processor, for who looks at it. */
    public Cpu cpu() {
        return new Cpu(core);
    }

    Core core() {
        return core;
    }

    /** The program that was started last. */
    public @Nullable Program program() {
        return program;
    }

    /**
     * Prepares to run {@code main(argc, argv)}: the first statement of main is next. The program's sections are mapped
     * and filled already. The stack begins at the StackBase of the thread block.
     *
     * @param arguments argv, the program's name first
     * @param watching who watches it run
     * @throws IllegalStateException if a function that the program calls is not among the natives
     */
    public void start(Program program, List<String> arguments, @Nullable Watcher watching) {
        this.program = program;
        core.code = program.code();
        core.map.load(core.code.length);
        core.needRegisters(program.registers());
        link(program.natives());
        core.system.exceptions.reset();
        core.system.printed = 0;
        suspended.clear();
        breakpoints.forget();
        retired = 0;
        running = true;
        memory.store32(memory.threadBlock(), -1);
        core.sp = FirstFrame.push(memory, arguments, core.address(StartUp.EXIT));
        core.fp = 0;
        core.pc = program.entry();
        // the frame of main is made, so that its first statement is next; where that fails the run will tell
        int entry = core.pc;
        if (watching != null) {
            watcher = watching;
            core.system.watcher = watching;
            memory.observe(watching);
        }
        execute(core.code, 1);
        if (core.halt == Halt.EXCEPTION) {
            core.pc = entry;
            raisedAtStart = core.raised;
        } else {
            retired = 1;
            raisedAtStart = null;
        }
    }

    private void link(List<String> names) {
        core.nativeNames = names.toArray(String[]::new);
        core.natives = new NativeFunction[names.size()];
        for (int i = 0; i < core.natives.length; i++) {
            NativeFunction function = natives.get(names.get(i));
            if (function == null) {
                throw new IllegalStateException("no native function " + names.get(i));
            }
            core.natives[i] = function;
        }
    }

    // ---- running

    /**
     * Runs until the goal is reached, the program ends, or {@code instructions} were retired.
     *
     * @param instructions most instructions of this slice
     * @param outputBytes most bytes of output in total since {@link #start}; more stop the program behind the
     * instruction
     */
    public Stop run(Goal goal, long instructions, long outputBytes) {
        core.system.outputBudget = outputBytes;
        if (raisedAtStart != null && suspended.isEmpty()) {
            core.raised = raisedAtStart;
            raisedAtStart = null;
            Stop end = exception();
            if (end != null) {
                return end;
            }
        }
        long left = instructions;
        int[] code = breakpoints.codeFor(goal, core, program);
        while (left > 0) {
            int executed = execute(code, (int) Math.min(left, SLICE));
            left -= executed;
            retired += executed;
            switch (core.halt) {
                case NONE -> {}
                case BREAK -> {
                    Stop.Pause stop = breakpoints.reached(goal, core.pc, core.fp, retired);
                    if (stop != null) {
                        return stop;
                    }
                    left -= one();
                    Stop end = core.halt == Halt.NONE ? null : halted();
                    if (end != null) {
                        return end;
                    }
                }
                default -> {
                    Stop end = halted();
                    if (end != null) {
                        return end;
                    }
                }
            }
        }
        core.loops.sampled(core.pc, retired, program);
        return Stop.Pause.SLICE;
    }

    private int execute(int[] code, int budget) {
        if (watcher != null) {
            int executed = watcher.execute(code, budget);
            if (watcher.isDone()) {
                watcher = null;
                core.system.watcher = null;
            }
            return executed;
        }
        return core.execute(code == core.code ? core.loops.code() : code, budget);
    }

    /** Executes the instruction under a breakpoint. */
    private int one() {
        int executed = watcher == null ? core.execute(core.code, 1) : execute(core.code, 1);
        retired += executed;
        return executed;
    }

    private @Nullable Stop halted() {
        return switch (core.halt) {
            case EXCEPTION -> exception();
            case EXIT -> {
                finish();
                yield new Stop.Exited(core.exitCode);
            }
            case DONE -> {
                result = new Result(valueType, core.r[0], core.w[0]);
                resume();
                yield new Stop.Exited(0);
            }
            case OUTPUT -> Stop.Pause.OUTPUT;
            default -> null;
        };
    }

    private @Nullable Stop exception() {
        SimulatedException raised = core.raised;
        core.raised = null;
        ExceptionRecord exception = raised.record();
        int address = core.wild ? core.wildTarget : core.address(core.pc);
        core.wild = false;
        ExceptionDispatcher dispatcher = core.system.exceptions;
        boolean unhandled = dispatcher.unhandledBySearch || !dispatcher.raise(exception, address);
        dispatcher.unhandledBySearch = false;
        if (!unhandled) {
            return null;
        }
        SourceSpan span = next();
        if (suspended.isEmpty()) {
            running = false;
        } else {
            resume();
        }
        return new Stop.Crashed(exception, new VirtualAddress(address), span);
    }

    private void finish() {
        running = false;
        suspended.clear();
    }

    /** To the end of the program, stopping at statements on the given lines (1-based). */
    public Goal toEnd(Set<Integer> breakpoints) {
        return new Goal(Goal.Kind.END, core.fp, retired, Set.of(), breakpoints);
    }

    /** To the next statement, in whichever function. */
    public Goal stepInto() {
        return new Goal(Goal.Kind.INTO, core.fp, retired, Set.of(), Set.of());
    }

    /** To the next statement of this frame or an outer one. */
    public Goal stepOver() {
        return new Goal(Goal.Kind.OVER, core.fp, retired, Set.of(), Set.of());
    }

    /** To the next statement of an outer frame. */
    public Goal stepOut() {
        return new Goal(Goal.Kind.OUT, core.fp, retired, Set.of(), Set.of());
    }

    /** To the next time that a statement on this line is next. */
    public Goal toLine(int line) {
        return new Goal(Goal.Kind.LINE, core.fp, retired, Set.of(line), Set.of());
    }

    /** Instructions retired since {@link #start}: with the commands given, the position in a replay. */
    public long retired() {
        return retired;
    }

    /** True while the program can go on. */
    public boolean isRunning() {
        return running;
    }

    /** Bytes printed since {@link #start}. */
    public long printed() {
        return core.system.printed;
    }

    /** The statement that is next; null if none. */
    public @Nullable SourceSpan next() {
        return program == null || core.pc >= core.map.programWords()
                ? null
                : program.lines().spanAt(core.pc);
    }

    /** Address of the next instruction. */
    public VirtualAddress instructionPointer() {
        return new VirtualAddress(core.address(core.pc));
    }

    /** The stack pointer. */
    public VirtualAddress stackPointer() {
        return new VirtualAddress(core.sp);
    }

    /**
     * Prepares to run a console line on top of the current stack; {@link #run} with {@link #toEnd} runs it and gives
     * {@link Stop.Exited} with code 0 when it is done, after which the program is where it was and {@link
     * #takeResult()} has its value. A crash ends the line only. The code and data areas must be mapped.
     */
    public void call(Snippet snippet) {
        suspended.push(Suspended.of(core, running));
        link(snippet.natives());
        int words = core.code.length;
        core.map.console(snippet.codeAddress().raw());
        core.code = Arrays.copyOf(core.code, words + snippet.words().length);
        System.arraycopy(snippet.words(), 0, core.code, words, snippet.words().length);
        core.needRegisters(snippet.registers());
        breakpoints.forget();
        if (snippet.data().length > 0) {
            memory.write(snippet.dataAddress().raw(), snippet.data());
        }
        valueType = snippet.type();
        result = null;
        int sp = running || program == null && core.sp != 0 ? core.sp : memory.load32(memory.threadBlock() + 4) - 16;
        if (!running) {
            memory.store32(memory.threadBlock(), -1);
        }
        core.sp = FirstFrame.push(memory, sp & ~3, core.address(StartUp.DONE));
        core.pc = words + snippet.entry();
    }

    /** Gives up a console line that was stopped, as if it had crashed. */
    public void abandonCall() {
        if (!suspended.isEmpty()) {
            resume();
        }
    }

    private void resume() {
        Suspended before = suspended.pop();
        before.resume(core);
        running = before.running();
    }

    /** What a console line that has just ended left; null if none has. */
    public @Nullable Result takeResult() {
        Result taken = result;
        result = null;
        return taken;
    }
}
