package dev.pagewalk.minic.code;

import dev.pagewalk.minic.type.CType;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The frame of the function being compiled: offsets to the frame pointer, growing down, and what is in force in it. */
final class FrameLayout {
    private int size;
    private int inUse;
    /** Offsets of the exception codes of the filters and handlers around, innermost first. */
    final Deque<Integer> codes = new ArrayDeque<>();
    /** Offsets of the flags of the __finally blocks around. */
    final Deque<Integer> flags = new ArrayDeque<>();

    /** A place for a variable; the first one lies next to the saved frame pointer. */
    int variable(CType type) {
        int alignment = Math.max(4, type.alignment());
        long next = (long) inUse + Math.max(1, type.size());
        next = (next + alignment - 1) / alignment * alignment;
        if (next > 0x7000_0000L) {
            throw new ExpressionCode.TooComplex();
        }
        inUse = (int) next;
        size = Math.max(size, inUse);
        return -inUse;
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
