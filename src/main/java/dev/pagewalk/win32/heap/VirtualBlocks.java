package dev.pagewalk.win32.heap;

import dev.pagewalk.win32.header.WindowsConstants;
import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Virtual;

/**
 * Blocks too large for a segment: each has pages of its own and is on one list of the heap. Its entry's size field
 * holds the bytes that are committed but not asked for.
 */
final class VirtualBlocks {

    private static final int MOST = 1 << 16;

    private final HeapBytes bytes;
    private final PageSource pages;
    private final int protection;

    VirtualBlocks(HeapBytes bytes, PageSource pages, int protection) {
        this.bytes = bytes;
        this.pages = pages;
        this.protection = protection;
    }

    int listHead() {
        return bytes.heap + Head.VIRTUAL_BLOCKS;
    }

    void initialize() {
        bytes.setWord(listHead(), listHead());
        bytes.setWord(listHead() + 4, listHead());
    }

    /** Bytes of pages for a block: entry of 32 bytes, data, rounded up. */
    private long total(int requested) {
        long block = (Integer.toUnsignedLong(requested) + 15 & ~7L) + Virtual.BYTES - 8;
        return block + pages.pageSize() - 1 & -pages.pageSize();
    }

    /** The block's address for the program, 0 if there is no memory. */
    int allocate(int requested) {
        int size = (int) total(requested);
        int base = pages.allocate(0, size, WindowsConstants.MEM_COMMIT, protection);
        if (base == 0) {
            return 0;
        }
        PageSource.name(bytes.memory, base, WindowsConstants.MEM_RESERVE);
        int last = bytes.word(listHead() + 4);
        bytes.setWord(base, listHead());
        bytes.setWord(base + 4, last);
        bytes.setWord(last, base);
        bytes.setWord(listHead() + 4, base);
        bytes.setWord(base + Virtual.COMMITTED, size);
        bytes.setWord(base + Virtual.RESERVED, size);
        bytes.writeEntry(base + Virtual.ENTRY, size - requested, 0, Entry.BUSY | Entry.VIRTUAL, 0, 0);
        return base + Virtual.BYTES;
    }

    /** Bytes asked for. */
    int requested(int entry) {
        return bytes.word(entry - Virtual.ENTRY + Virtual.COMMITTED) - bytes.size(entry);
    }

    /** Whether the entry is on the heap's list, as far as its own links say. */
    boolean isLinked(int entry) {
        int base = entry - Virtual.ENTRY;
        return (base & 0xFFFF) == 0
                && bytes.word(bytes.word(base) + 4) == base
                && bytes.word(bytes.word(base + 4)) == base;
    }

    boolean free(int entry) {
        int base = entry - Virtual.ENTRY;
        if (!isLinked(entry)) {
            throw HeapBytes.corruption(entry);
        }
        int next = bytes.word(base);
        int previous = bytes.word(base + 4);
        bytes.setWord(previous, next);
        bytes.setWord(next + 4, previous);
        return pages.free(base, 0, WindowsConstants.MEM_RELEASE);
    }

    /** Changes the size within the reserved pages; false if they don't suffice. */
    boolean resize(int entry, int requested) {
        int base = entry - Virtual.ENTRY;
        long wanted = total(requested);
        int committed = bytes.word(base + Virtual.COMMITTED);
        if (wanted > Integer.toUnsignedLong(bytes.word(base + Virtual.RESERVED))) {
            return false;
        }
        int size = (int) wanted;
        if (size < committed) {
            pages.free(base + size, committed - size, WindowsConstants.MEM_DECOMMIT);
        } else if (size > committed
                && pages.allocate(base + committed, size - committed, WindowsConstants.MEM_COMMIT, protection) == 0) {
            return false;
        }
        bytes.setWord(base + Virtual.COMMITTED, size);
        bytes.memory.store16(entry + Entry.SIZE, size - requested);
        return true;
    }

    /** The list's first block, 0 if it is empty. */
    int first() {
        return node(bytes.word(listHead()));
    }

    /** The block behind {@code base}, 0 at the end. */
    int next(int base) {
        return node(bytes.word(base));
    }

    private int node(int link) {
        return link == listHead() ? 0 : link;
    }

    /** Gives the pages of all blocks back. */
    void freeAll() {
        int base = first();
        for (int i = 0; base != 0; i++) {
            if (i > MOST) {
                throw HeapBytes.corruption(base);
            }
            int next = next(base);
            pages.free(base, 0, WindowsConstants.MEM_RELEASE);
            base = next;
        }
    }
}
