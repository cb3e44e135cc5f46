package dev.pagewalk.minic.code;

import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frame of the function being compiled: offsets to the frame pointer, growing down, and what is in force in it. */
final class FrameLayout {
    private final Map<Variable, Integer> offsets = new HashMap<>();
    private int size;
    private int inUse;
    /** Offsets of the exception codes of the filters and handlers around, innermost first. */
    final Deque<Integer> codes = new ArrayDeque<>();
    /** Offsets of the flags of the __finally blocks around. */
    final Deque<Integer> flags = new ArrayDeque<>();

    /** A parameter lies where the caller put it. */
    void parameter(Variable parameter, int offset) {
        offsets.put(parameter, offset);
    }

    /** The offset of a variable or parameter. */
    int offset(Variable variable) {
        Integer offset = offsets.get(variable);
        if (offset == null) {
            throw new IllegalStateException(variable.name() + " is not in this frame");
        }
        return offset;
    }

    /** Finds a place for a variable; the first one lies next to the saved frame pointer. */
    void variable(Variable variable) {
        CType type = variable.type();
        int alignment = Math.max(4, type.alignment());
        long next = (long) inUse + Math.max(1, type.size());
        next = (next + alignment - 1) / alignment * alignment;
        if (next > 0x7000_0000L) {
            throw new ExpressionCode.TooComplex();
        }
        inUse = (int) next;
        size = Math.max(size, inUse);
        offsets.put(variable, -inUse);
    }

    int temporary(int bytes) {
        inUse += bytes + 3 & ~3;
        size = Math.max(size, inUse);
        return -inUse;
    }

    int mark() {
        return inUse;
    }

    /** Gives back the temporaries since {@code mark}. */
    void release(int mark) {
        inUse = mark;
    }

    int size() {
        return size + 3 & ~3;
    }

    @Nullable Integer exceptionCode() {
        return codes.peek();
    }

    @Nullable Integer abnormalTermination() {
        return flags.peek();
    }
}
