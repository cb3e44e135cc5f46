package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.win32.heap.HeapLayout;
import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Environment;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Range;
import dev.pagewalk.win32.heap.HeapLayout.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the heaps of a process from its bytes, as a debugger does: destroyed bytes lead to a picture that says so,
 * never to an exception, and every walk ends.
 */
public final class HeapReader {

    private static final int MOST_HEAPS = 1_024;
    private static final int MOST_RANGES = 4_096;
    private static final int MOST_LISTED = 1 << 17;
    private static final int SHOWN_OF_LIST = 8;

    private final MemoryView memory;
    private final int processBlock;

    public HeapReader(MachineSnapshot machine) {
        this(machine.memory(), machine.system().threadBlock());
    }

    /** @param threadBlock address of the thread environment block */
    public HeapReader(MemoryView memory, int threadBlock) {
        this.memory = memory;
        this.processBlock = word(threadBlock + Environment.THREAD_PROCESS);
    }

    /** True if no entry, free list or fence of any heap is destroyed. */
    public boolean sound() {
        return handles().stream().allMatch(this::sound);
    }

    /** True if no entry, free list or fence of this heap is destroyed. */
    public boolean sound(VirtualAddress handle) {
        HeapSnapshot heap = heap(handle);
        if (!heap.readable() || !heap.freeLists().stream().allMatch(HeapSnapshot.FreeList::intact)) {
            return false;
        }
        HeapBlocks blocks = blocks(heap);
        for (int place = 0; place < blocks.size(); place++) {
            HeapBlock block = blocks.get(place);
            HeapBlock.Debug debug = block.debug();
            boolean fenced = debug == null || debug.frontIntact() && debug.backIntact();
            if (block.damage() != HeapBlock.Damage.NONE || !fenced) {
                return false;
            }
        }
        return true;
    }

    /** The heaps' handles, as the process environment block lists them. */
    public List<VirtualAddress> handles() {
        List<VirtualAddress> handles = new ArrayList<>();
        int count = Math.clamp(word(processBlock + Environment.HEAP_COUNT), 0, MOST_HEAPS);
        int array = word(processBlock + Environment.HEAPS);
        for (int i = 0; i < count; i++) {
            handles.add(new VirtualAddress(word(array + 4 * i)));
        }
        return handles;
    }

    /** What a heap says of itself. */
    public HeapSnapshot heap(VirtualAddress handle) {
        int heap = handle.raw();
        boolean processHeap = word(processBlock + Environment.PROCESS_HEAP) == heap;
        if (word(heap + Head.SIGNATURE) != Head.SIGNATURE_VALUE) {
            return new HeapSnapshot(handle, processHeap, false, 0, 0, List.of(), List.of());
        }
        List<HeapSnapshot.Segment> segments = new ArrayList<>();
        for (int index = 0; index < HeapLayout.SEGMENTS; index++) {
            int header = word(heap + Head.SEGMENTS + 4 * index);
            if (header != 0) {
                addSegment(segments, index, header);
            }
        }
        List<HeapSnapshot.FreeList> lists = new ArrayList<>();
        for (int index = 0; index < HeapLayout.FREE_LISTS; index++) {
            HeapSnapshot.FreeList list = freeList(heap, index);
            if (list.blocks() > 0 || !list.intact()) {
                lists.add(list);
            }
        }
        long free = Integer.toUnsignedLong(word(heap + Head.TOTAL_FREE)) * HeapLayout.UNIT;
        return new HeapSnapshot(handle, processHeap, true, word(heap + Head.FLAGS), free, segments, lists);
    }

    private void addSegment(List<HeapSnapshot.Segment> segments, int index, int header) {
        long base = Integer.toUnsignedLong(word(header + Segment.BASE));
        long end = Integer.toUnsignedLong(word(header + Segment.LAST_VALID));
        if (word(header + Segment.SIGNATURE) != Segment.SIGNATURE_VALUE || end <= base || end > 0x80000000L) {
            return;
        }
        List<AddressRange> uncommitted = new ArrayList<>();
        int range = word(header + Segment.RANGES);
        for (int i = 0; range != 0 && i < MOST_RANGES; i++) {
            long start = Integer.toUnsignedLong(word(range + Range.ADDRESS));
            long size = Integer.toUnsignedLong(word(range + Range.SIZE));
            if (start < base || size == 0 || start + size > end) {
                break;
            }
            uncommitted.add(new AddressRange(new VirtualAddress((int) start), size));
            range = word(range + Range.NEXT);
        }
        segments.add(new HeapSnapshot.Segment(
                index,
                new VirtualAddress(header),
                new AddressRange(new VirtualAddress((int) base), end - base),
                new VirtualAddress(word(header + Segment.FIRST_ENTRY)),
                uncommitted));
    }

    private HeapSnapshot.FreeList freeList(int heap, int index) {
        int head = heap + Head.FREE_LISTS + 8 * index;
        List<VirtualAddress> first = new ArrayList<>();
        int before = head;
        int blocks = 0;
        int node = word(head);
        while (node != head && blocks < MOST_LISTED) {
            if (memory.read32(node) < 0 || word(node + 4) != before) {
                return new HeapSnapshot.FreeList(index, blocks, first, false);
            }
            blocks++;
            if (first.size() < SHOWN_OF_LIST) {
                first.add(new VirtualAddress(node - Entry.FLINK));
            }
            before = node;
            node = word(node);
        }
        return new HeapSnapshot.FreeList(index, blocks, first, node == head && word(head + 4) == before);
    }

    /** All stretches of a heap. */
    public HeapBlocks blocks(HeapSnapshot heap) {
        return new HeapBlocks(memory, heap);
    }

    /** Four bytes; 0 where there are none. */
    private int word(int address) {
        return (int) Math.max(0, memory.read32(address));
    }
}
