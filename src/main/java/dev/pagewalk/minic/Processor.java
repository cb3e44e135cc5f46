package dev.pagewalk.minic;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Console;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.Snippet;
import dev.pagewalk.minic.code.SnippetCompilation;
import dev.pagewalk.minic.code.Symbol;
import dev.pagewalk.minic.look.CallStack;
import dev.pagewalk.minic.look.FrameView;
import dev.pagewalk.minic.look.PausedFrame;
import dev.pagewalk.minic.look.Peeker;
import dev.pagewalk.minic.look.ValueText;
import dev.pagewalk.minic.look.Watch;
import dev.pagewalk.minic.look.WatchEvaluator;
import dev.pagewalk.minic.processor.Execution;
import dev.pagewalk.minic.processor.Goal;
import dev.pagewalk.minic.processor.Stop;
import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.watch.Watchman;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled code in the memory of one process and shows it. Deterministic: the same program, memory and natives
 * give the same state after the same number of retired instructions, however the run was cut into slices. Not
 * thread-safe.
 */
public final class Processor {

    private final AddressSpace memory;
    private final Execution execution;
    private final EventSink events;
    private final boolean watching;
    private final List<Event.UndefinedBehaviour> notes = new ArrayList<>();
    private @Nullable Watchman watchman;
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
        this.memory = memory;
        this.events = events;
        this.watching = watching;
        this.execution = new Execution(memory, natives, events, output, errors);
    }

    /**
     * Prepares to run {@code main(argc, argv)}: the first statement of main is next. The program's sections are mapped
     * and filled already. The stack begins at the StackBase of the thread block.
     *
     * @param arguments argv, the program's name first
     * @throws IllegalStateException if a function that the program calls is not among the natives
     */
    public void start(Program program, List<String> arguments) {
        if (watching) {
            notes.clear();
            watchman = new Watchman(execution.cpu(), program, events, notes);
        }
        execution.start(program, arguments, watchman);
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
        Stop stop = execution.run(goal, instructions, outputBytes);
        Execution.Result result = execution.takeResult();
        if (result != null) {
            value = ValueText.of(result, new Peeker(memory, execution.program()));
        }
        return stop;
    }

    /** Address space was reserved or given back: what was known of it is no longer so. */
    public void changed(AddressRange range) {
        if (watchman != null && !watchman.isDone()) {
            watchman.changed(range);
        }
    }

    /** To the end of the program, stopping at statements on the given lines (1-based). */
    public Goal toEnd(Set<Integer> breakpoints) {
        return execution.toEnd(breakpoints);
    }

    /** To the next statement, in whichever function. */
    public Goal stepInto() {
        return execution.stepInto();
    }

    /** To the next statement of this frame or an outer one. */
    public Goal stepOver() {
        return execution.stepOver();
    }

    /** To the next statement of an outer frame. */
    public Goal stepOut() {
        return execution.stepOut();
    }

    /** To the next time that a statement on this line is next. */
    public Goal toLine(int line) {
        return execution.toLine(line);
    }

    /** Instructions retired since {@link #start}: with the commands given, the position in a replay. */
    public long retired() {
        return execution.retired();
    }

    /** True while the program can go on. */
    public boolean isRunning() {
        return execution.isRunning();
    }

    /** Bytes printed since {@link #start}. */
    public long printed() {
        return execution.printed();
    }

    // ---- looking

    /** The statement that is next; null if none. */
    public @Nullable SourceSpan next() {
        return execution.next();
    }

    /** Address of the next instruction. */
    public VirtualAddress instructionPointer() {
        return execution.instructionPointer();
    }

    /** The stack pointer. */
    public VirtualAddress stackPointer() {
        return execution.stackPointer();
    }

    /** The call stack, innermost first, as far as it can be read; at most {@code most} frames. Reads memory only. */
    public List<FrameView> callStack(int most) {
        Program program = execution.program();
        return program == null ? List.of() : new CallStack(execution.cpu(), program).frames(most);
    }

    /** The global and static variables with their values, ascending by address. */
    public List<FrameView.VariableView> globals() {
        Program program = execution.program();
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

    /**
     * What the program did so far that C leaves undefined, oldest first: each kind once for a line, the first hundred.
     */
    public List<Event.UndefinedBehaviour> notes() {
        return List.copyOf(notes);
    }

    /** Evaluates an expression in the innermost frame, reading only. */
    public Watch watch(Compiler compiler, String expression) {
        return new WatchEvaluator(compiler.headers(), execution.cpu(), execution.program()).evaluate(expression);
    }

    // ---- console

    /**
     * Compiles a line of the console that sees the variables of the innermost call, as long as the program can go on;
     * the line is to be run before anything else is.
     */
    public SnippetCompilation compile(Compiler compiler, Console console, String line) {
        return compiler.compile(
                console, PausedFrame.names(execution.cpu(), execution.program(), execution.isRunning()), line);
    }

    /**
     * Prepares to run a console line on top of the current stack; {@link #run} with {@link #toEnd} runs it and gives
     * {@link Stop.Exited} with code 0 when it is done, after which the program is where it was and {@link #value()} is
     * set. A crash ends the line only. The code and data areas must be mapped.
     */
    public void call(Snippet snippet) {
        value = "";
        execution.call(snippet);
    }

    /** Gives up a console line that was stopped, as if it had crashed. */
    public void abandonCall() {
        execution.abandonCall();
    }

    /** The value of the last console line as text, such as {@code 0x00400000}; "" if it had none. */
    public String value() {
        return value;
    }
}
