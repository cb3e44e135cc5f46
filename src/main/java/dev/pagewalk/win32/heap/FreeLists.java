package dev.pagewalk.win32.heap;

import static dev.pagewalk.win32.heap.HeapLayout.FREE_LISTS;

import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;

/**
 * The free lists of a heap: list n (1 to 127) holds the free blocks of exactly n units, list 0 the larger ones in
 * ascending order. They are LIST_ENTRYs inside the free blocks; a bitmap says which lists aren't empty.
 */
final class FreeLists {

    /** More free blocks than this can't be in a 2 GiB address space of blocks of 1 KiB and more. */
    private static final int MOST = 1 << 21;

    private final HeapBytes bytes;
    private final LargeIndex large;

    FreeLists(HeapBytes bytes, PageSource pages) {
        this.bytes = bytes;
        this.large = new LargeIndex(bytes, pages);
    }

    int head(int index) {
        return bytes.heap + Head.FREE_LISTS + 8 * index;
    }

    void initialize() {
        for (int i = 0; i < FREE_LISTS; i++) {
            bytes.setWord(head(i), head(i));
            bytes.setWord(head(i) + 4, head(i));
        }
    }

    static int index(int units) {
        return units < FREE_LISTS ? units : 0;
    }

    /** Puts a free entry, whose header is written, into its list. The newest of a size is taken first. */
    void insert(int entry) {
        int units = bytes.size(entry);
        int index = index(units);
        int before = head(index);
        if (index == 0) {
            before = large.start(units);
            for (int i = 0; before != head(0) && bytes.size(before - Entry.FLINK) < units; i++) {
                before = bytes.word(before);
                if (i > MOST) {
                    throw HeapBytes.corruption(before);
                }
            }
        }
        int node = entry + Entry.FLINK;
        int after = bytes.word(before + 4);
        if (bytes.word(after) != before) {
            throw HeapBytes.corruption(before);
        }
        bytes.setWord(node, before);
        bytes.setWord(node + 4, after);
        bytes.setWord(after, node);
        bytes.setWord(before + 4, node);
        setInUse(index, true);
        if (index == 0) {
            large.inserted(node, units);
        }
        bytes.setHead(Head.TOTAL_FREE, bytes.head(Head.TOTAL_FREE) + units);
    }

    /** Takes a free entry out of its list; the neighbours' links must agree (safe unlinking, XP SP2). */
    void remove(int entry) {
        int node = entry + Entry.FLINK;
        int next = bytes.word(node);
        int previous = bytes.word(node + 4);
        if (bytes.word(next + 4) != node || bytes.word(previous) != node) {
            throw HeapBytes.corruption(entry);
        }
        int units = bytes.size(entry);
        if (index(units) == 0) {
            large.removing(node, units);
        }
        bytes.setWord(previous, next);
        bytes.setWord(next + 4, previous);
        if (next == previous) {
            setInUse(index(units), false);
        }
        bytes.setHead(Head.TOTAL_FREE, bytes.head(Head.TOTAL_FREE) - units);
    }

    /** A free entry of at least {@code units}, the smallest there is, still in its list; 0 if there is none. */
    int find(int units) {
        for (int index = units; index < FREE_LISTS; index++) {
            int word = bytes.word(bytes.heap + Head.LISTS_IN_USE + index / 32 * 4) >>> index % 32;
            if (word == 0) {
                index |= 31;
            } else {
                index += Integer.numberOfTrailingZeros(word);
                return checked(bytes.word(head(index) + 4) - Entry.FLINK, index);
            }
        }
        int node = large.start(units);
        for (int i = 0; node != head(0); i++) {
            int entry = node - Entry.FLINK;
            if (bytes.size(entry) >= units) {
                return checked(entry, 0);
            }
            if (i > MOST) {
                throw HeapBytes.corruption(entry);
            }
            node = bytes.word(node);
        }
        return 0;
    }

    private int checked(int entry, int index) {
        if (bytes.isBusy(entry) || index(bytes.size(entry)) != index) {
            throw HeapBytes.corruption(entry);
        }
        return entry;
    }

    /** Units of the largest free block, 0 if there is none. */
    int largest() {
        int last = bytes.word(head(0) + 4);
        if (last != head(0)) {
            return bytes.size(last - Entry.FLINK);
        }
        for (int index = FREE_LISTS - 1; index > 0; index--) {
            if (bytes.word(head(index)) != head(index)) {
                return index;
            }
        }
        return 0;
    }

    /** Gives back what the lists themselves took beside the heap. */
    void release() {
        large.release();
    }

    private void setInUse(int index, boolean used) {
        int address = bytes.heap + Head.LISTS_IN_USE + index / 32 * 4;
        int bit = 1 << index % 32;
        int word = bytes.word(address);
        bytes.setWord(address, used ? word | bit : word & ~bit);
    }
}
