package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.VirtualAddress;
import java.util.List;

/**
 * A heap as its own bytes describe it.
 *
 * @param handle its address
 * @param processHeap true for the default heap of the process
 * @param readable false if its head can't be read or lacks its signature; then the rest is empty
 * @param flags options of HeapCreate and the internal growable flag
 * @param totalFree bytes that the head says are free
 * @param segments in the order of their index
 * @param freeLists those that aren't empty
 */
public record HeapSnapshot(
        VirtualAddress handle,
        boolean processHeap,
        boolean readable,
        int flags,
        long totalFree,
        List<Segment> segments,
        List<FreeList> freeLists) {

    public HeapSnapshot {
        segments = List.copyOf(segments);
        freeLists = List.copyOf(freeLists);
    }

    /** Bytes of address space of all segments. */
    public long reserved() {
        return segments.stream().mapToLong(segment -> segment.range().size()).sum();
    }

    /** Bytes of all segments that are committed. */
    public long committed() {
        return segments.stream().mapToLong(Segment::committed).sum();
    }

    /**
     * A reservation that blocks are cut from.
     *
     * @param index 0 to 63
     * @param header address of its header
     * @param range all of it
     * @param firstEntry header of its first block
     * @param uncommitted its uncommitted ranges in ascending order
     */
    public record Segment(
            int index,
            VirtualAddress header,
            AddressRange range,
            VirtualAddress firstEntry,
            List<AddressRange> uncommitted) {
        public Segment {
            uncommitted = List.copyOf(uncommitted);
        }

        /** Bytes that are committed. */
        public long committed() {
            return range.size()
                    - uncommitted.stream().mapToLong(AddressRange::size).sum();
        }
    }

    /**
     * A free list.
     *
     * @param index 1 to 127: blocks of exactly as many units of 8 bytes; 0: larger ones, ascending
     * @param blocks how many are on it
     * @param first headers of the first of them
     * @param intact false if its links contradict each other or can't be read
     */
    public record FreeList(int index, int blocks, List<VirtualAddress> first, boolean intact) {
        public FreeList {
            first = List.copyOf(first);
        }
    }
}
