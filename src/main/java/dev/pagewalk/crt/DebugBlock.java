package dev.pagewalk.crt;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;

/**
 * The header that the debug heap puts in front of a block, in simulated memory (windows-facts 3.10, layout of the
 * Universal CRT).
 *
 * @param address of the header
 */
record DebugBlock(AddressSpace memory, int address) {

    static final int HEADER = 32;
    static final int GAP = 4;
    /** Bytes a block takes beyond its data. */
    static final int OVERHEAD = HEADER + GAP;

    static final int FREE = 0;
    static final int NORMAL = 1;
    static final int CRT = 2;
    static final int IGNORE = 3;
    static final int CLIENT = 4;

    static final int NO_MANS_LAND = 0xFD;
    static final int DEAD_LAND = 0xDD;
    static final int CLEAN_LAND = 0xCD;

    /** The line of blocks that aren't on the list. */
    static final int IGNORED_LINE = 0xFEDCBABC;

    private static final String[] NAMES = {"Free", "Normal", "CRT", "Ignore", "Client"};

    static DebugBlock ofData(AddressSpace memory, int data) {
        return new DebugBlock(memory, data - HEADER);
    }

    int data() {
        return address + HEADER;
    }

    /** The neighbour that was allocated before, 0 if there is none. */
    int older() {
        return memory.load32(address);
    }

    void setOlder(int header) {
        memory.store32(address, header);
    }

    /** The neighbour that was allocated after, 0 if there is none. */
    int newer() {
        return memory.load32(address + 0x04);
    }

    void setNewer(int header) {
        memory.store32(address + 0x04, header);
    }

    int fileName() {
        return memory.load32(address + 0x08);
    }

    int line() {
        return memory.load32(address + 0x0C);
    }

    void setPlace(int fileName, int line) {
        memory.store32(address + 0x08, fileName);
        memory.store32(address + 0x0C, line);
    }

    /** Kind in the low half, the client's subtype in the high half. */
    int use() {
        return memory.load32(address + 0x10);
    }

    void setUse(int use) {
        memory.store32(address + 0x10, use);
    }

    int kind() {
        return use() & 0xFFFF;
    }

    boolean hasValidKind() {
        return Integer.compareUnsigned(kind(), CLIENT) <= 0;
    }

    /** The kind's name in reports. */
    String kindName() {
        return hasValidKind() ? NAMES[kind()] : "DAMAGED";
    }

    int size() {
        return memory.load32(address + 0x14);
    }

    void setSize(int size) {
        memory.store32(address + 0x14, size);
    }

    int request() {
        return memory.load32(address + 0x18);
    }

    void setRequest(int request) {
        memory.store32(address + 0x18, request);
    }

    void writeGaps() {
        MemoryBlocks.fill(memory, address + HEADER - GAP, NO_MANS_LAND, GAP);
        MemoryBlocks.fill(memory, data() + size(), NO_MANS_LAND, GAP);
    }

    boolean isFrontIntact() {
        return memory.load32(address + HEADER - GAP) == 0xFDFDFDFD;
    }

    boolean isBackIntact() {
        return memory.load32(data() + size()) == 0xFDFDFDFD;
    }
}
