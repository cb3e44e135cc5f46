package dev.pagewalk.minic;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled code in the memory of one process. Deterministic: the same program, memory and natives give the same state
 * after the same number of retired instructions, however the run was cut into slices. Not thread-safe.
 */
public final class Processor {

    private static final int SLICE = 1 << 30;

    /** What a console line interrupts. */
    private record Suspended(int pc, int fp, int sp, int[] r, long[] w, Deque<Object> exceptions, boolean running) {}

    final Core core;
    private final Map<String, NativeFunction> natives;
    private final AddressSpace memory;
    private final Deque<Suspended> suspended = new ArrayDeque<>();
    private final Breakpoints breakpoints = new Breakpoints();
    private @Nullable Program program;
    private boolean running;
    private long retired;
    private final boolean watching;
    private @Nullable Watchman watchman;
    private final List<Event.UndefinedBehaviour> notes = new ArrayList<>();
    /** What making the frame of main raised; nobody was told yet. */
    private @Nullable SimulatedException raisedAtStart;

    private CType valueType = CType.VOID;
    private String value = "";

    /**
     * @param memory of the process; the images of programs are mapped there by the caller
     * @param natives the functions of the system by name
     * @param events where exceptions and prints are recorded
     * @param output takes what the program prints to standard output
     * @param errors takes what it prints to standard error
     * @param watching whether to record {@link Event.UndefinedBehaviour}
     */
    public Processor(
            AddressSpace memory,
            Map<String, NativeFunction> natives,
            EventSink events,
            Consumer<byte[]> output,
            Consumer<byte[]> errors,
            boolean watching) {
        this.watching = watching;
        this.memory = memory;
        this.natives = natives;
        this.core = new Core(memory);
        core.system.functions = natives;
        core.system.events = events;
        core.system.output = output;
        core.system.errors = errors;
    }

    /**
     * Prepares to run {@code main(argc, argv)}: the first statement of main is next. The program's sections are mapped and
     * filled already. The stack begins at the StackBase of the thread block.
     *
     * @param arguments argv, the program's name first
     * @throws IllegalStateException if a function that the program calls is not among the natives
     */
    public void start(Program program, List<String> arguments) {
        this.program = program;
        core.code = program.code();
        core.programWords = core.code.length;
        core.consoleAddress = 0;
        core.needRegisters(program.registers());
        link(program.natives());
        core.system.exceptions.reset();
        core.system.printed = 0;
        suspended.clear();
        breakpoints.forget();
        retired = 0;
        running = true;
        memory.store32(memory.threadBlock(), -1);
        int sp = memory.load32(memory.threadBlock() + 4) - 16;
        int[] strings = new int[arguments.size()];
        for (int i = 0; i < strings.length; i++) {
            byte[] bytes = (arguments.get(i) + "\0").getBytes(StandardCharsets.UTF_8);
            sp = sp - bytes.length & ~3;
            memory.write(sp, bytes);
            strings[i] = sp;
        }
        sp = push(sp, 0);
        for (int i = strings.length - 1; i >= 0; i--) {
            sp = push(sp, strings[i]);
        }
        int argv = sp;
        sp = push(sp, 0);
        sp = push(sp, argv);
        sp = push(sp, strings.length);
        core.sp = push(sp, core.address(StartUp.EXIT));
        core.fp = 0;
        core.pc = program.entry();
        // the frame of main is made, so that its first statement is next; where that fails the run will tell
        int entry = core.pc;
        if (watching) {
            notes.clear();
            watchman = new Watchman(core, program, notes);
            core.system.watchman = watchman;
            memory.observe(watchman);
        }
        execute(core.code, 1);
        if (core.halt == Core.Halt.EXCEPTION) {
            core.pc = entry;
            raisedAtStart = core.raised;
        } else {
            retired = 1;
            raisedAtStart = null;
        }
    }

    private int push(int sp, int value) {
        memory.store32(sp - 4, value);
        return sp - 4;
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
     * @param outputBytes most bytes of output in total since {@link #start}; more stop the program behind the instruction
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
                    Stop end = core.halt == Core.Halt.NONE ? null : halted();
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
        if (watchman != null) {
            int executed = watchman.execute(code, budget);
            if (watchman.isDone()) {
                watchman = null;
                core.system.watchman = null;
            }
            return executed;
        }
        return core.execute(code == core.code ? core.loops.code() : code, budget);
    }

    /** Address space was reserved or given back: what was known of it is no longer so. */
    public void changed(AddressRange range) {
        if (watchman != null) {
            watchman.changed(range);
        }
    }

    /** Executes the instruction under a breakpoint. */
    private int one() {
        int executed = watchman == null ? core.execute(core.code, 1) : execute(core.code, 1);
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
                value = ValueText.ofRegisters(valueType, core.r[0], core.w[0], new Peeker(memory, program));
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

    // ---- looking

    /** The statement that is next; null if none. */
    public @Nullable SourceSpan next() {
        return program == null || core.pc >= core.programWords
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

    /** The call stack, innermost first, as far as it can be read; at most {@code most} frames. Reads memory only. */
    public List<FrameView> callStack(int most) {
        return program == null ? List.of() : new CallStack(core, program).frames(most);
    }

    /** The global and static variables with their values, ascending by address. */
    public List<FrameView.VariableView> globals() {
        if (program == null) {
            return List.of();
        }
        ValueText text = new ValueText(new Peeker(memory, program));
        return program.globals().values().stream()
                .filter(symbol -> !(symbol.type() instanceof CType.Function))
                .sorted(Comparator.comparingInt(Symbol::address))
                .map(symbol -> text.view(symbol.name(), symbol.type(), symbol.address()))
                .toList();
    }

    /** What the program did so far that C leaves undefined, oldest first: each kind once for a line, the first hundred. */
    public List<Event.UndefinedBehaviour> notes() {
        return List.copyOf(notes);
    }

    /** Evaluates an expression in the innermost frame, reading only. */
    public Watch watch(Compiler compiler, String expression) {
        return new WatchEvaluator(compiler.headers(), core, program).evaluate(expression);
    }

    // ---- console

    /**
     * Compiles a line of the console that sees the variables of the innermost call, as long as the program can go on; the line
     * is to be run before anything else is.
     */
    public SnippetCompilation compile(Compiler compiler, Console console, String line) {
        return compiler.compile(console, FrameNames.of(core, program, running), line);
    }

    /**
     * Prepares to run a console line on top of the current stack; {@link #run} with {@link #toEnd} runs it and gives
     * {@link Stop.Exited} with code 0 when it is done, after which the program is where it was and {@link #value()} is set.
     * A crash ends the line only. The code and data areas must be mapped.
     */
    public void call(Snippet snippet) {
        suspended.push(new Suspended(
                core.pc, core.fp, core.sp, core.r.clone(), core.w.clone(), core.system.exceptions.suspend(), running));
        link(snippet.natives());
        int words = core.code.length;
        if (core.consoleAddress == 0) {
            core.consoleAddress = snippet.codeAddress().raw();
        }
        core.code = java.util.Arrays.copyOf(core.code, words + snippet.words().length);
        System.arraycopy(snippet.words(), 0, core.code, words, snippet.words().length);
        core.needRegisters(snippet.registers());
        breakpoints.forget();
        if (snippet.data().length > 0) {
            memory.write(snippet.dataAddress().raw(), snippet.data());
        }
        valueType = snippet.type();
        value = "";
        int sp = running || program == null && core.sp != 0 ? core.sp : memory.load32(memory.threadBlock() + 4) - 16;
        if (!running) {
            memory.store32(memory.threadBlock(), -1);
        }
        core.sp = push(sp & ~3, core.address(StartUp.DONE));
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
        core.pc = before.pc;
        core.fp = before.fp;
        core.sp = before.sp;
        System.arraycopy(before.r, 0, core.r, 0, before.r.length);
        System.arraycopy(before.w, 0, core.w, 0, before.w.length);
        core.system.exceptions.resume(before.exceptions);
        running = before.running;
    }

    /** The value of the last console line as text, such as {@code 0x00400000}; "" if it had none. */
    public String value() {
        return value;
    }
}
