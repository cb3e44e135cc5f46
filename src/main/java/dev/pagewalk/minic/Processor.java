package dev.pagewalk.minic;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.memory.AddressSpace;
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

    /**
     * @param memory of the process; the images of programs are mapped there by the caller
     * @param natives the functions of the system by name
     * @param events where exceptions and prints are recorded
     * @param output takes what the program prints
     */
    public Processor(
            AddressSpace memory, Map<String, NativeFunction> natives, EventSink events, Consumer<byte[]> output) {
        throw new UnsupportedOperationException("landing within the hour");
    }

    /**
     * Prepares to run {@code main(argc, argv)}: the first statement of main is next. The program's sections are mapped and
     * filled already. The stack begins at the StackBase of the thread block.
     */
    public void start(Program program, List<String> arguments) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs until the goal is reached, the program ends, or {@code instructions} were retired.
     *
     * @param instructions most instructions of this slice
     * @param outputBytes most bytes of output in total since {@link #start}; more stop the program behind the instruction
     */
    public Stop run(Goal goal, long instructions, long outputBytes) {
        throw new UnsupportedOperationException();
    }

    /** To the end of the program, stopping at statements on the given lines (1-based). */
    public Goal toEnd(Set<Integer> breakpoints) {
        throw new UnsupportedOperationException();
    }

    /** To the next statement, in whichever function. */
    public Goal stepInto() {
        throw new UnsupportedOperationException();
    }

    /** To the next statement of this frame or an outer one. */
    public Goal stepOver() {
        throw new UnsupportedOperationException();
    }

    /** To the next statement of an outer frame. */
    public Goal stepOut() {
        throw new UnsupportedOperationException();
    }

    /** To the next time that a statement on this line is next. */
    public Goal toLine(int line) {
        throw new UnsupportedOperationException();
    }

    /** Instructions retired since {@link #start}: with the commands given, the position in a replay. */
    public long retired() {
        throw new UnsupportedOperationException();
    }

    /** The statement that is next; null if none. */
    public @Nullable SourceSpan next() {
        throw new UnsupportedOperationException();
    }

    /** Address of the next instruction. */
    public VirtualAddress instructionPointer() {
        throw new UnsupportedOperationException();
    }

    /** The stack pointer. */
    public VirtualAddress stackPointer() {
        throw new UnsupportedOperationException();
    }

    /** The call stack, innermost first, as far as it can be read; at most {@code most} frames. */
    public List<FrameView> callStack(int most) {
        throw new UnsupportedOperationException();
    }

    /** The global variables with their values. */
    public List<FrameView.VariableView> globals() {
        throw new UnsupportedOperationException();
    }

    /** Evaluates an expression in the innermost frame, reading only. */
    public Watch watch(Compiler compiler, String expression) {
        throw new UnsupportedOperationException();
    }

    /**
     * Prepares to run a console line on top of the current stack; {@link #run} with {@link #toEnd} runs it and gives
     * {@link Stop.Exited} with code 0 when it is done, after which the program is where it was and {@link #value()} is set.
     * A crash ends the line only. The code and data areas must be mapped.
     */
    public void call(Snippet snippet) {
        throw new UnsupportedOperationException();
    }

    /** The value of the last console line as text, such as {@code 0x00400000}; "" if it had none. */
    public String value() {
        throw new UnsupportedOperationException();
    }
}
