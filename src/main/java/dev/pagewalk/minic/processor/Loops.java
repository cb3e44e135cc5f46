package dev.pagewalk.minic.processor;

import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.code.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the loops in which a program spends its time and has them compiled to bytecode of the host. Only speed depends
 * on it: whatever a compiled loop does, the interpreter would have done the same way.
 *
 * <p>Where time is spent is told by where a slice ends. Short programs never come here.
 */
final class Loops {

    /** Instructions of a program before its loops are worth the trouble: some hundredths of a second. */
    private static final long WORTH_IT = 3_000_000;
    /** Most loops of one program: what an exercise in slowness could make the host keep. */
    private static final int MOST = 32;

    private final Core core;
    private final List<CompiledLoop> compiled = new ArrayList<>();
    private int[] original = {};
    private int @Nullable [] patched;
    private boolean[] tried = {};
    private long worthIt = WORTH_IT;

    Loops(Core core) {
        this.core = core;
    }

    /** From now on every loop is worth it: for tests. */
    void beEager() {
        worthIt = 0;
    }

    /** How many loops run as bytecode of the host. */
    int count() {
        return compiled.size();
    }

    /** The code to execute: the program's own, its compiled loops patched in. */
    int[] code() {
        if (core.code != original) {
            original = core.code;
            patched = null;
            tried = new boolean[original.length];
            compiled.clear();
        }
        return patched == null ? original : patched;
    }

    /**
     * A slice ended here in the middle of things: compiles the largest loop around it that can be.
     *
     * @param retired instructions of the program so far
     */
    void sampled(int pc, long retired, @Nullable Program program) {
        if (retired < worthIt
                || program == null
                || pc >= core.map.programWords()
                || compiled.size() == MOST
                || tried(pc)) {
            return;
        }
        tried[pc] = true;
        Program.Function function = program.functionAt(pc);
        if (function == null || core.memory.window(core.fp) == null) {
            return;
        }
        for (LoopCompiler.Range range : LoopCompiler.around(original, function, pc)) {
            if (isPatched(range.first())) {
                return;
            }
            Optional<CompiledLoop> loop = LoopCompiler.compile(original, range);
            if (loop.isPresent()) {
                patch(range.first(), loop.get());
                return;
            }
        }
    }

    private boolean tried(int pc) {
        return code().length > 0 && tried[pc];
    }

    private boolean isPatched(int first) {
        return patched != null && patched[first] == Opcode.LOOP;
    }

    private void patch(int first, CompiledLoop loop) {
        if (patched == null) {
            patched = original.clone();
        }
        patched[first] = Opcode.LOOP;
        patched[first + 1] = compiled.size();
        compiled.add(loop);
    }

    /**
     * Runs a compiled loop, the first instruction of which the interpreter has already counted, or that instruction
     * alone if the loop can't begin now.
     *
     * @param at its first instruction
     * @param left instructions left behind it
     * @return instructions left
     */
    int run(int index, int at, int left) {
        int rest = compiled.get(index).run(core, core.memory, core.fp, left + 1);
        if (rest > left && core.halt == Halt.NONE) {
            core.pc = at;
            core.execute(original, 1);
            return left;
        }
        return rest;
    }
}
