package dev.pagewalk.minic.processor;

import dev.pagewalk.memory.AddressSpace;
import java.util.OptionalInt;

/** What those see of the processor who look at a program or watch it. */
public final class Cpu {
    private final Core core;

    Cpu(Core core) {
        this.core = core;
    }

    /** The memory of the process. */
    public AddressSpace memory() {
        return core.memory;
    }

    /** The instruction that is next, as an index of words of code. */
    public int pc() {
        return core.pc;
    }

    /** The frame pointer. */
    public int fp() {
        return core.fp;
    }

    /** The stack pointer. */
    public int sp() {
        return core.sp;
    }

    /** A 32-bit register. */
    public int register(int number) {
        return core.r[number];
    }

    /** A wide register. */
    public long wide(int number) {
        return core.w[number];
    }

    /** Instructions: those of the program, then those of the console. Nobody changes them. */
    public int[] code() {
        return core.code;
    }

    /** Why {@link #execute} came back the last time. */
    public Halt halt() {
        return core.halt;
    }

    /** The instruction at an address, if one starts there. */
    public OptionalInt instruction(int address) {
        return core.instruction(address);
    }

    /**
     * Executes instructions until the budget is used up or {@link #halt} says why not.
     *
     * @param code {@link #code}, or a copy with breakpoints
     * @return how many were executed; one that raises an exception counts
     */
    public int execute(int[] code, int budget) {
        return core.execute(code, budget);
    }
}
