package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.VirtualAddress;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a heap: a block with its 8-byte entry, a header of the heap itself, or an uncommitted range.
 *
 * @param address of its first byte
 * @param size bytes from there to the next stretch
 * @param kind what it is
 * @param segment index of its segment; -1 for a block with pages of its own
 * @param previousSize bytes that its entry says the stretch before it has
 * @param flags of its entry
 * @param unused bytes of it that nobody asked for
 * @param damage what is wrong with its entry
 * @param debug what the debug runtime wrote around the data; null if it didn't
 */
public record HeapBlock(
        VirtualAddress address,
        long size,
        Kind kind,
        int segment,
        int previousSize,
        int flags,
        long unused,
        Damage damage,
        @Nullable Debug debug) {

    /** Bytes of the entry in front of a block's data. */
    public static final int ENTRY = 8;

    /** What a stretch of a heap is. */
    public enum Kind {
        /** The head of a heap or a segment. */
        HEADER,
        BUSY,
        FREE,
        /** Too large for a segment: has pages of its own. */
        VIRTUAL,
        UNCOMMITTED
    }

    /** What is wrong with an entry. */
    public enum Damage {
        NONE,
        /** It can't be read. */
        UNREADABLE,
        /** Its size leads nowhere. */
        SIZE,
        /** It doesn't agree with the stretch before it. */
        PREVIOUS_SIZE,
        /** It names another segment. */
        SEGMENT,
        /** More unused bytes than the block has. */
        UNUSED
    }

    /** Address of the data. */
    public VirtualAddress data() {
        return address.plus(kind == Kind.VIRTUAL ? 0x20 : ENTRY);
    }

    /** Bytes that were asked for, of a busy block. */
    public long requested() {
        return size - unused;
    }

    /**
     * The header of the debug runtime (windows-facts 3.10) and the fences around the data.
     *
     * @param use 0 free, 1 normal, 2 runtime, 3 ignore, 4 client; the client's subtype in the high half
     * @param dataSize bytes that the program asked for
     * @param request number of the request
     * @param line where malloc was called; 0 if unknown
     * @param data address of the program's data
     * @param frontIntact whether the four bytes before the data are 0xFD
     * @param backIntact whether the four bytes behind the data are 0xFD
     */
    public record Debug(
            int use,
            long dataSize,
            int request,
            int line,
            VirtualAddress data,
            boolean frontIntact,
            boolean backIntact) {}
}
