package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.VirtualAddress;

/** Recognises what the debug runtime writes around a block's data (layout of the Universal CRT, windows-facts 3.10). */
final class DebugHeader {

    private static final int LINE = 0x0C;
    private static final int USE = 0x10;
    private static final int DATA_SIZE = 0x14;
    private static final int REQUEST = 0x18;
    private static final int FRONT = 0x1C;
    private static final int DATA = 0x20;
    private static final int OVERHEAD = DATA + 4;
    private static final int LAST_USE = 4;
    private static final long FENCE = 0xFDFDFDFDL;
    private static final int IGNORED_LINE = 0xFEDCBABC;

    private DebugHeader() {}

    /** The block with its debug header, or as it was if it has none. */
    static HeapBlock of(MemoryView memory, HeapBlock block) {
        int at = block.data().raw();
        long capacity = block.requested();
        if (capacity < OVERHEAD) {
            return block;
        }
        long use = memory.read32(at + USE);
        long dataSize = memory.read32(at + DATA_SIZE);
        boolean front = memory.read32(at + FRONT) == FENCE;
        boolean fits = dataSize >= 0 && dataSize + OVERHEAD == capacity;
        boolean back = fits && memory.read32((int) (at + DATA + dataSize)) == FENCE;
        boolean usual = use >= 0 && (use & 0xFFFF) <= LAST_USE;
        // Zeros in a plain block of just this size would fit as well: without a fence it has to be in use.
        if (!usual || !front && !back && !(fits && use != 0)) {
            return block;
        }
        int line = (int) memory.read32(at + LINE);
        var debug = new HeapBlock.Debug(
                (int) use,
                dataSize,
                (int) memory.read32(at + REQUEST),
                line == IGNORED_LINE ? 0 : line,
                new VirtualAddress(at + DATA),
                front,
                back);
        return new HeapBlock(
                block.address(),
                block.size(),
                block.kind(),
                block.segment(),
                block.previousSize(),
                block.flags(),
                block.unused(),
                block.damage(),
                debug);
    }
}
