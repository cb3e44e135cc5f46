package dev.pagewalk.win32.heap;

import static dev.pagewalk.win32.heap.HeapLayout.SEGMENTS;
import static dev.pagewalk.win32.heap.HeapLayout.UNIT;

import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Segment;
import dev.pagewalk.win32.heap.HeapLayout.Virtual;
import org.jspecify.annotations.Nullable;

/**
 * What {@code HeapWalk} enumerates: each segment, its blocks and uncommitted ranges in address order, then large
 * blocks.
 */
final class HeapWalker {

    static final int REGION = 1;
    static final int UNCOMMITTED = 2;
    static final int BUSY = 4;

    private final Heap heap;
    private final HeapBytes bytes;

    HeapWalker(Heap heap) {
        this.heap = heap;
        this.bytes = heap.bytes;
    }

    /**
     * One element.
     *
     * @param data address of a block's data, of a range, or of a segment
     * @param size bytes of data
     * @param overhead bytes beyond the data, at most 255
     * @param segment index of the segment
     * @param flags {@link #REGION}, {@link #UNCOMMITTED}, {@link #BUSY}, or 0 for a free block
     */
    record Element(int data, int size, int overhead, int segment, int flags) {}

    /** The element behind the one at {@code data} with these flags, the first for 0; null at the end. */
    @Nullable Element after(int data, int flags) {
        if (data == 0) {
            return segmentFrom(0);
        }
        if ((flags & REGION) != 0) {
            int index = indexOf(data);
            return index < 0 ? null : block(bytes.word(bytes.segment(index) + Segment.FIRST_ENTRY), index);
        }
        if ((flags & UNCOMMITTED) != 0) {
            int index = indexOf(data);
            if (index < 0) {
                return null;
            }
            int range = heap.ranges.at(bytes.segment(index), data);
            return range == 0 ? null : entryOrEnd(data + heap.ranges.size(range), index);
        }
        int entry = data - UNIT;
        if (heap.isVirtual(entry)) {
            return virtual(heap.virtualBlocks().next(entry - Virtual.ENTRY));
        }
        int index = bytes.segmentOf(entry);
        if (index < 0) {
            return null;
        }
        if (!bytes.isLast(entry)) {
            return block(bytes.next(entry), index);
        }
        int range = heap.ranges.at(bytes.segment(index), bytes.end(entry));
        return range == 0
                ? segmentFrom(index + 1)
                : new Element(bytes.end(entry), heap.ranges.size(range), 0, index, UNCOMMITTED);
    }

    private @Nullable Element entryOrEnd(int address, int index) {
        return address == bytes.word(bytes.segment(index) + Segment.LAST_VALID)
                ? segmentFrom(index + 1)
                : block(address, index);
    }

    /** The segment whose address space holds {@code address}; -1 if none does. */
    private int indexOf(int address) {
        for (int index = 0; index < SEGMENTS; index++) {
            int segment = bytes.segment(index);
            if (segment != 0
                    && Integer.compareUnsigned(address, bytes.word(segment + Segment.BASE)) >= 0
                    && Integer.compareUnsigned(address, bytes.word(segment + Segment.LAST_VALID)) < 0) {
                return index;
            }
        }
        return -1;
    }

    private @Nullable Element segmentFrom(int index) {
        for (; index < SEGMENTS; index++) {
            int segment = bytes.segment(index);
            if (segment != 0) {
                int base = bytes.word(segment + Segment.BASE);
                return new Element(base, committed(segment), Segment.SIZE, index, REGION);
            }
        }
        return virtual(heap.virtualBlocks().first());
    }

    /** Bytes of the segment that are committed. */
    int committed(int segment) {
        return total(segment) - uncommitted(segment);
    }

    private int total(int segment) {
        return bytes.word(segment + Segment.LAST_VALID) - bytes.word(segment + Segment.BASE);
    }

    /** Bytes of the segment that aren't committed. */
    int uncommitted(int segment) {
        int pages = bytes.word(segment + Segment.PAGES);
        return pages == 0 ? 0 : bytes.word(segment + Segment.UNCOMMITTED_PAGES) * (total(segment) / pages);
    }

    private Element block(int entry, int index) {
        boolean busy = bytes.isBusy(entry);
        int overhead = busy ? bytes.memory.load8(entry + Entry.UNUSED) : UNIT;
        return new Element(entry + UNIT, bytes.size(entry) * UNIT - overhead, overhead, index, busy ? BUSY : 0);
    }

    private @Nullable Element virtual(int base) {
        if (base == 0) {
            return null;
        }
        int requested = heap.virtualBlocks().requested(base + Virtual.ENTRY);
        return new Element(base + Virtual.BYTES, requested, Virtual.BYTES, SEGMENTS, BUSY);
    }
}
