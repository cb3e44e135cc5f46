package dev.pagewalk.minic.processor;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AccessObserver;

/**
 * Somebody who watches a program run: every instruction, every call of the system, every access to memory. What is
 * computed, printed, counted and retired stays the same.
 */
public interface Watcher extends AccessObserver {

    /**
     * Executes as {@link Cpu#execute}, and looks.
     *
     * @return how many instructions were executed
     */
    int execute(int[] code, int budget);

    /** Calls a function of the system and looks at what it does. */
    long call(NativeFunction target, NativeCall call);

    /** True once it has seen enough. */
    boolean isDone();
}
