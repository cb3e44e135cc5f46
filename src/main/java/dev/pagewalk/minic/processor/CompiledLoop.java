package dev.pagewalk.minic.processor;

import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;

/**
 * A loop of a program as bytecode of the host; {@link LoopCompiler} writes the subclasses. It does just what the
 * interpreter does with the same instructions: same memory, same count, same exception at the same instruction.
 */
abstract class CompiledLoop {

    /** The first instruction. */
    private int first;
    /** For each instruction, how many of its basic block are still to do, itself among them. */
    private int[] undone = {};
    /** For each instruction, how many accesses to locals those make. */
    private int[] undoneAccesses = {};

    void describe(int first, int[] undone, int[] undoneAccesses) {
        this.first = first;
        this.undone = undone;
        this.undoneAccesses = undoneAccesses;
    }

    /**
     * Runs from the loop's first instruction until it is left, something happens that only the interpreter can do, or
     * {@code left} instructions would be exceeded. Where it stopped is in {@link Core#pc}.
     *
     * @param fp the frame pointer
     * @return how many of {@code left} are left
     */
    abstract int run(Core core, AddressSpace memory, int fp, int left);

    /** Left between two basic blocks: everything is counted. */
    static void leave(Core core, int pc, long accesses) {
        core.pc = pc;
        core.memory.countAccesses(accesses);
    }

    /** Left before an instruction that was counted with its block. @return how many instructions to take back */
    final int leaveBefore(Core core, int pc, long accesses) {
        int index = pc - first >> 2;
        leave(core, pc, accesses - undoneAccesses[index]);
        return undone[index];
    }

    /**
     * Left in an instruction that raised an exception; it counts as executed.
     *
     * @return how many instructions to take back
     */
    final int leaveIn(Core core, int pc, long accesses, SimulatedException exception) {
        int index = pc - first >> 2;
        boolean last = undone[index] == 1;
        leave(core, pc, accesses - (last ? 0 : undoneAccesses[index + 1]));
        core.raised = exception;
        core.halt = Halt.EXCEPTION;
        return undone[index] - 1;
    }
}
