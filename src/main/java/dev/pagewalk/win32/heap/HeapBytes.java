package dev.pagewalk.win32.heap;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Segment;
import java.util.List;

/**
 * The bytes of one heap: loads and stores by field, and the checks that keep a destroyed heap from leading us astray.
 */
final class HeapBytes {

    final AddressSpace memory;

    /** Address of the {@code _HEAP}. */
    final int heap;

    HeapBytes(AddressSpace memory, int heap) {
        this.memory = memory;
        this.heap = heap;
    }

    /** The heap contradicts itself. Not to be returned from: callers write {@code throw corruption(...)}. */
    static SimulatedException corruption(int address) {
        return new SimulatedException(new ExceptionRecord(ExceptionRecord.HEAP_CORRUPTION, List.of(address)));
    }

    int head(int field) {
        return memory.load32(heap + field);
    }

    void setHead(int field, int value) {
        memory.store32(heap + field, value);
    }

    int word(int address) {
        return memory.load32(address);
    }

    void setWord(int address, int value) {
        memory.store32(address, value);
    }

    boolean hasSignature() {
        return head(Head.SIGNATURE) == Head.SIGNATURE_VALUE;
    }

    /** Units of the block, its header included; at least 1. */
    int size(int entry) {
        int size = memory.load16(entry + Entry.SIZE);
        if (size == 0) {
            throw corruption(entry);
        }
        return size;
    }

    int previousSize(int entry) {
        return memory.load16(entry + Entry.PREVIOUS_SIZE);
    }

    void setPreviousSize(int entry, int units) {
        memory.store16(entry + Entry.PREVIOUS_SIZE, units);
    }

    int flags(int entry) {
        return memory.load8(entry + Entry.FLAGS);
    }

    void setFlags(int entry, int flags) {
        memory.store8(entry + Entry.FLAGS, flags);
    }

    boolean isBusy(int entry) {
        return (flags(entry) & Entry.BUSY) != 0;
    }

    boolean isLast(int entry) {
        return (flags(entry) & Entry.LAST) != 0;
    }

    int end(int entry) {
        return entry + size(entry) * HeapLayout.UNIT;
    }

    void writeEntry(int entry, int units, int previous, int flags, int unused, int segment) {
        memory.store16(entry + Entry.SIZE, units);
        memory.store16(entry + Entry.PREVIOUS_SIZE, previous);
        memory.store8(entry + Entry.TAG, 0);
        memory.store8(entry + Entry.FLAGS, flags);
        memory.store8(entry + Entry.UNUSED, unused);
        memory.store8(entry + Entry.SEGMENT, segment);
    }

    /** Header of segment {@code index}, 0 if there is none. */
    int segment(int index) {
        return word(heap + Head.SEGMENTS + 4 * index);
    }

    /** Index of the segment that holds the entry, as its header claims; -1 if that can't be. */
    int segmentOf(int entry) {
        int index = memory.load8(entry + Entry.SEGMENT);
        if (index >= HeapLayout.SEGMENTS) {
            return -1;
        }
        int segment = segment(index);
        return segment != 0
                        && word(segment + Segment.SIGNATURE) == Segment.SIGNATURE_VALUE
                        && Integer.compareUnsigned(entry, word(segment + Segment.FIRST_ENTRY)) >= 0
                        && Integer.compareUnsigned(entry, word(segment + Segment.LAST_VALID)) < 0
                ? index
                : -1;
    }

    /**
     * The entry behind this one, after making sure that the two agree.
     *
     * @return 0 if this is the last before uncommitted pages or the end of the segment
     */
    int next(int entry) {
        if (isLast(entry)) {
            return 0;
        }
        int next = end(entry);
        if (previousSize(next) != size(entry)) {
            throw corruption(next);
        }
        return next;
    }

    /** The entry before this one, 0 if there is none; the two must agree. */
    int previous(int entry) {
        int units = previousSize(entry);
        if (units == 0) {
            return 0;
        }
        int previous = entry - units * HeapLayout.UNIT;
        if (size(previous) != units) {
            throw corruption(previous);
        }
        return previous;
    }
}
