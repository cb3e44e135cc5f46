package dev.pagewalk.minic.code;

import dev.pagewalk.minic.type.CType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knew about single instructions and the code itself no longer says; for who watches a program. Keys
 * are instruction words.
 */
public final class CodeFacts {

    /**
     * The array through which an instruction accesses memory.
     *
     * @param name of the variable that is or holds it
     * @param inFrame whether {@code start} is an offset from the frame pointer
     * @param start its address or offset
     * @param size bytes
     * @param element bytes of what is accessed
     */
    public record Extent(String name, boolean inFrame, int start, int size, int element) {

        /** Its address while a frame is the current one. */
        public int start(int framePointer) {
            return inFrame ? framePointer + start : start;
        }
    }

    private final Map<Integer, Extent> extents = new HashMap<>();
    private final Map<Integer, List<CType>> arguments = new HashMap<>();
    private final BitSet signed = new BitSet();

    void extent(int instruction, Extent extent) {
        extents.put(instruction, extent);
    }

    /** The array through which an instruction accesses memory; null if it is none with known bounds. */
    public @Nullable Extent extentAt(int instruction) {
        return extents.get(instruction);
    }

    /** The instruction adds, subtracts or multiplies numbers with a sign. */
    void signed(int instruction) {
        signed.set(instruction);
    }

    /** True if an instruction computes with a sign and can overflow. */
    public boolean isSigned(int instruction) {
        return signed.get(instruction);
    }

    /** The instruction calls a function of the system with arguments of these types. */
    void arguments(int instruction, List<CType> types) {
        arguments.put(instruction, types);
    }

    /** The types of the arguments of a call of the system; none if that is not known. */
    public List<CType> argumentsAt(int instruction) {
        return arguments.getOrDefault(instruction, List.of());
    }
}
