package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a debugger keeps of its own within reach of the process it looks at: the code and the variables of console
 * lines.
 *
 * <p>It costs the process nothing: it lies in the system's half of the addresses, where no region of a program can be,
 * and behind no page table, so that it takes no frame, no commit and no page fault, and the counters don't see it. To
 * VirtualQuery it isn't there.
 */
public final class DebuggerMemory {

    /** Its first address. */
    public static final VirtualAddress START = new VirtualAddress(0xF0000000);

    /** Its size in bytes. */
    public static final int SIZE = 0x00020000;

    private final int shift;
    private byte[][] pages = {};

    DebuggerMemory(PagingFormat format) {
        shift = format.pageShift();
    }

    /** A debugger is here: from now on there is such memory. */
    void lend() {
        if (pages.length == 0) {
            pages = new byte[SIZE >>> shift][1 << shift];
        }
    }

    /** The bytes of the page of an address; null if there is none. */
    byte @Nullable [] page(int address) {
        int page = address - START.raw() >>> shift;
        return page < pages.length ? pages[page] : null;
    }

    /** Tells a digest all bytes. */
    void digest(StateDigest digest) {
        for (byte[] page : pages) {
            digest.add(page);
        }
    }
}
