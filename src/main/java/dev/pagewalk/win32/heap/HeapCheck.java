package dev.pagewalk.win32.heap;

import static dev.pagewalk.win32.heap.HeapLayout.FREE_LISTS;
import static dev.pagewalk.win32.heap.HeapLayout.SEGMENTS;
import static dev.pagewalk.win32.heap.HeapLayout.UNIT;

import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Segment;
import dev.pagewalk.win32.heap.HeapLayout.Virtual;

/**
 * What {@code HeapValidate} looks at: every entry of every segment, every free list, every large block, and whether
 * they agree. May throw like everything that reads simulated memory, and raises STATUS_HEAP_CORRUPTION where an entry
 * contradicts its neighbour; the caller takes that for "not valid".
 */
final class HeapCheck {

    private final Heap heap;
    private final HeapBytes bytes;
    private int freeEntries;
    private int freeUnits;

    HeapCheck(Heap heap) {
        this.heap = heap;
        this.bytes = heap.bytes;
    }

    /** One block: busy, inside the heap, ending inside its segment, on good terms with the entry behind it. */
    boolean isValid(int block) {
        int entry = heap.entryOf(block);
        if (entry == 0) {
            return false;
        }
        if (heap.isVirtual(entry)) {
            return true;
        }
        int segment = bytes.segment(bytes.segmentOf(entry));
        bytes.next(entry);
        bytes.previous(entry);
        return Integer.compareUnsigned(bytes.end(entry), bytes.word(segment + Segment.LAST_VALID)) <= 0
                && bytes.memory.load8(entry + Entry.UNUSED) <= bytes.size(entry) * UNIT;
    }

    boolean isValid() {
        for (int index = 0; index < SEGMENTS; index++) {
            int segment = bytes.segment(index);
            if (segment != 0 && !isValidSegment(index, segment)) {
                return false;
            }
        }
        return areValidLists() && areValidVirtualBlocks();
    }

    private boolean isValidSegment(int index, int segment) {
        if (bytes.word(segment + Segment.SIGNATURE) != Segment.SIGNATURE_VALUE
                || bytes.word(segment + Segment.HEAP) != bytes.heap) {
            return false;
        }
        int end = bytes.word(segment + Segment.LAST_VALID);
        int entry = bytes.word(segment + Segment.FIRST_ENTRY);
        int previous = Segment.SIZE / UNIT;
        while (entry != end) {
            if (Integer.compareUnsigned(entry, end) > 0
                    || bytes.memory.load8(entry + Entry.SEGMENT) != index
                    || bytes.previousSize(entry) != previous) {
                return false;
            }
            if (!bytes.isBusy(entry)) {
                freeEntries++;
                freeUnits += bytes.size(entry);
            }
            previous = bytes.size(entry);
            boolean last = bytes.isLast(entry);
            entry = bytes.end(entry);
            if (last) {
                int range = heap.ranges.at(segment, entry);
                if (range == 0) {
                    return entry == end;
                }
                entry += heap.ranges.size(range);
                previous = 0;
            }
        }
        return true;
    }

    private boolean areValidLists() {
        int listed = 0;
        for (int index = 0; index < FREE_LISTS; index++) {
            int head = heap.lists.head(index);
            int before = head;
            int lastUnits = 0;
            for (int node = bytes.word(head); node != head; node = bytes.word(node)) {
                int entry = node - Entry.FLINK;
                if (bytes.word(node + 4) != before
                        || bytes.isBusy(entry)
                        || FreeLists.index(bytes.size(entry)) != index
                        || bytes.size(entry) < lastUnits
                        || ++listed > freeEntries) {
                    return false;
                }
                lastUnits = bytes.size(entry);
                before = node;
            }
            boolean marked = (bytes.word(bytes.heap + Head.LISTS_IN_USE + index / 32 * 4) >>> index % 32 & 1) != 0;
            if (bytes.word(head + 4) != before || marked != (before != head)) {
                return false;
            }
        }
        return listed == freeEntries && bytes.head(Head.TOTAL_FREE) == freeUnits;
    }

    private boolean areValidVirtualBlocks() {
        VirtualBlocks blocks = heap.virtualBlocks();
        int base = blocks.first();
        for (int i = 0; base != 0; i++) {
            if (i > 1 << 16 || !blocks.isLinked(base + Virtual.ENTRY)) {
                return false;
            }
            base = blocks.next(base);
        }
        return true;
    }
}
