package dev.pagewalk.win32.heap;

import static dev.pagewalk.win32.heap.HeapLayout.LARGEST;
import static dev.pagewalk.win32.heap.HeapLayout.SEGMENTS;
import static dev.pagewalk.win32.heap.HeapLayout.UNIT;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;
import dev.pagewalk.win32.header.WindowsConstants;
import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Segment;
import org.jspecify.annotations.Nullable;

/**
 * One heap: what {@code HeapCreate}, {@code HeapAlloc}, {@code HeapReAlloc}, {@code HeapFree} and {@code HeapSize} do.
 * An object is only a view for one call; the heap is the bytes.
 *
 * <p>Sizes and addresses are unsigned. Every method may throw {@link dev.pagewalk.event.SimulatedException}.
 */
final class Heap {

    private static final int SEGMENT_RESERVE = 0x100000;
    private static final int SEGMENT_COMMIT_PAGES = 2;
    private static final int DECOMMIT_TOTAL = 0x10000;

    final HeapBytes bytes;
    final FreeLists lists;
    final Ranges ranges;
    final Blocks blocks;
    private final AddressSpace memory;
    private final PageSource pages;

    Heap(AddressSpace memory, int handle, PageSource pages) {
        this.memory = memory;
        this.pages = pages;
        bytes = new HeapBytes(memory, handle);
        lists = new FreeLists(bytes, pages);
        ranges = new Ranges(bytes, pages);
        blocks = new Blocks(bytes, lists, ranges, pages);
    }

    VirtualBlocks virtualBlocks() {
        return new VirtualBlocks(bytes, pages, blocks.protection());
    }

    /**
     * Makes a heap.
     *
     * @param address where; 0 for the lowest hole
     * @param flags options of HeapCreate and {@link HeapLayout#FLAG_GROWABLE}
     * @param reserve bytes of the first segment
     * @param commit bytes of it to commit now
     * @return null if there is no memory
     */
    static @Nullable Heap create(
            AddressSpace memory, PageSource pages, int address, int flags, int reserve, int commit) {
        int mask = pages.pageSize() - 1;
        int committed = Math.max(commit + mask & ~mask, pages.pageSize());
        int reserved = Math.max(reserve + mask & ~mask, committed);
        int protection = (flags & HeapLayout.FLAG_EXECUTE) != 0 ? 0x40 : 0x04;
        if (commit < 0 || reserve < 0 || reserved < 0) {
            return null;
        }
        int base = pages.allocate(address, reserved, WindowsConstants.MEM_RESERVE, protection);
        if (base == 0) {
            return null;
        }
        if (pages.allocate(base, committed, WindowsConstants.MEM_COMMIT, protection) == 0) {
            pages.free(base, 0, WindowsConstants.MEM_RELEASE);
            return null;
        }
        Heap heap = new Heap(memory, base, pages);
        heap.writeHead(flags);
        heap.writeSegment(0, base + Head.SIZE, base, reserved, committed, Head.SIZE / UNIT);
        return heap;
    }

    private void writeHead(int flags) {
        bytes.writeEntry(bytes.heap, Head.SIZE / UNIT, 0, Entry.BUSY, 0, 0);
        bytes.setHead(Head.SIGNATURE, Head.SIGNATURE_VALUE);
        bytes.setHead(Head.FLAGS, flags);
        bytes.setHead(Head.FORCE_FLAGS, flags & HeapLayout.FLAG_GENERATE_EXCEPTIONS);
        bytes.setHead(Head.VIRTUAL_THRESHOLD, LARGEST);
        bytes.setHead(Head.SEGMENT_RESERVE, SEGMENT_RESERVE);
        bytes.setHead(Head.SEGMENT_COMMIT, SEGMENT_COMMIT_PAGES * pages.pageSize());
        bytes.setHead(Head.DECOMMIT_BLOCK, pages.pageSize() / UNIT);
        bytes.setHead(Head.DECOMMIT_TOTAL, DECOMMIT_TOTAL / UNIT);
        bytes.setHead(Head.MAXIMUM_ALLOCATION, HeapLayout.MAXIMUM_ALLOCATION);
        memory.store16(bytes.heap + Head.VALIDATE_LENGTH, Head.LOCK);
        bytes.setHead(Head.ALIGN_ROUND, 15);
        bytes.setHead(Head.ALIGN_MASK, -UNIT);
        bytes.setHead(Head.LOCK_POINTER, bytes.heap + Head.LOCK);
        bytes.setHead(Head.LOCK + 4, -1);
        lists.initialize();
        ranges.initialize();
        virtualBlocks().initialize();
    }

    /** Writes a segment's header at {@code header} and makes its committed bytes free. */
    private void writeSegment(int index, int header, int base, int reserved, int committed, int previous) {
        bytes.setWord(bytes.heap + Head.SEGMENTS + 4 * index, header);
        memory.store8(bytes.heap + Head.LAST_SEGMENT, index);
        bytes.writeEntry(header, Segment.SIZE / UNIT, previous, Entry.BUSY, 0, index);
        bytes.setWord(header + Segment.SIGNATURE, Segment.SIGNATURE_VALUE);
        bytes.setWord(header + Segment.HEAP, bytes.heap);
        bytes.setWord(header + Segment.BASE, base);
        bytes.setWord(header + Segment.PAGES, reserved / pages.pageSize());
        int first = header + Segment.SIZE;
        bytes.setWord(header + Segment.FIRST_ENTRY, first);
        bytes.setWord(header + Segment.LAST_VALID, base + reserved);
        if (committed < reserved) {
            ranges.add(header, base + committed, reserved - committed);
        }
        blocks.insertFree(first, (base + committed - first) / UNIT, Segment.SIZE / UNIT, true, index);
    }

    boolean isGrowable() {
        return (bytes.head(Head.FLAGS) & HeapLayout.FLAG_GROWABLE) != 0;
    }

    static int units(int requested) {
        return (int) ((Math.max(1, Integer.toUnsignedLong(requested)) + 15 & ~7L) / UNIT);
    }

    /** The block's address, 0 if there is no memory for it. */
    int allocate(int flags, int requested) {
        if (Integer.compareUnsigned(requested, HeapLayout.MAXIMUM_ALLOCATION) > 0) {
            return 0;
        }
        int units = units(requested);
        int block;
        if (units > bytes.head(Head.VIRTUAL_THRESHOLD)) {
            block = isGrowable() ? virtualBlocks().allocate(requested) : 0;
            return block;
        }
        int entry = lists.find(units);
        if (entry == 0) {
            if (!extend(units)) {
                return 0;
            }
            entry = lists.find(units);
            if (entry == 0) {
                return 0;
            }
        }
        blocks.use(entry, units, requested);
        block = entry + UNIT;
        if ((flags & HeapLayout.FLAG_ZERO_MEMORY) != 0) {
            MemoryBlocks.fill(memory, block, 0, requested);
        }
        return block;
    }

    /** Commits more of a segment, or makes a new one. */
    private boolean extend(int units) {
        int mask = pages.pageSize() - 1;
        int size = units * UNIT + mask & ~mask;
        int free = -1;
        for (int index = 0; index < SEGMENTS; index++) {
            int segment = bytes.segment(index);
            if (segment == 0) {
                free = free < 0 ? index : free;
            } else if (bytes.word(segment + Segment.LARGEST_RANGE) >= size) {
                int range = ranges.fitting(segment, size);
                if (range != 0) {
                    return blocks.commit(index, range, size);
                }
            }
        }
        return free >= 0 && isGrowable() && addSegment(free, units) || commitStretch(units);
    }

    private boolean commitStretch(int units) {
        for (int index = 0; index < SEGMENTS; index++) {
            if (bytes.segment(index) != 0 && blocks.commitStretch(index, units) && lists.find(units) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean addSegment(int index, int units) {
        int page = pages.pageSize();
        int needed = units * UNIT + Segment.SIZE + page - 1 & -page;
        int commit = Math.max(needed, bytes.head(Head.SEGMENT_COMMIT));
        int reserve = Math.max(commit, bytes.head(Head.SEGMENT_RESERVE));
        int base = 0;
        while (base == 0 && reserve >= commit) {
            base = pages.allocate(0, reserve, WindowsConstants.MEM_RESERVE, blocks.protection());
            if (base == 0) {
                reserve = reserve / 2 + page - 1 & -page;
                if (reserve <= page) {
                    break;
                }
            }
        }
        if (base == 0) {
            return false;
        }
        if (pages.allocate(base, commit, WindowsConstants.MEM_COMMIT, blocks.protection()) == 0) {
            pages.free(base, 0, WindowsConstants.MEM_RELEASE);
            return false;
        }
        bytes.setHead(Head.SEGMENT_RESERVE, Math.min(0x10000000, bytes.head(Head.SEGMENT_RESERVE) + reserve));
        writeSegment(index, base, base, reserve, commit, 0);
        return true;
    }

    /** The header of a busy block that the program names, 0 if the address can't be one. */
    int entryOf(int block) {
        if ((block & UNIT - 1) != 0 || block == 0) {
            return 0;
        }
        int entry = block - UNIT;
        if (!bytes.isBusy(entry)) {
            return 0;
        }
        if (isVirtual(entry) ? !virtualBlocks().isLinked(entry) : bytes.segmentOf(entry) < 0) {
            throw HeapBytes.corruption(block);
        }
        return entry;
    }

    boolean isVirtual(int entry) {
        return (bytes.flags(entry) & Entry.VIRTUAL) != 0;
    }

    /** Bytes asked for when the block was allocated. */
    int requested(int entry) {
        return isVirtual(entry)
                ? virtualBlocks().requested(entry)
                : bytes.size(entry) * UNIT - memory.load8(entry + Entry.UNUSED);
    }

    void free(int entry) {
        if (isVirtual(entry)) {
            virtualBlocks().free(entry);
        } else {
            blocks.release(entry);
        }
    }

    /** The block's new address, 0 if it can't have that size; then nothing changed. */
    int reallocate(int flags, int entry, int requested) {
        int old = requested(entry);
        int block = entry + UNIT;
        boolean zero = (flags & HeapLayout.FLAG_ZERO_MEMORY) != 0;
        boolean longer = Integer.compareUnsigned(requested, old) > 0;
        if (Integer.compareUnsigned(requested, HeapLayout.MAXIMUM_ALLOCATION) > 0) {
            return 0;
        }
        if (inPlace(entry, requested)) {
            if (zero && longer) {
                MemoryBlocks.fill(memory, block + old, 0, requested - old);
            }
            return block;
        }
        if ((flags & HeapLayout.FLAG_IN_PLACE_ONLY) != 0) {
            return 0;
        }
        int moved = allocate(0, requested);
        if (moved == 0) {
            return 0;
        }
        MemoryBlocks.move(memory, moved, block, longer ? old : requested);
        if (zero && longer) {
            MemoryBlocks.fill(memory, moved + old, 0, requested - old);
        }
        free(entry);
        return moved;
    }

    private boolean inPlace(int entry, int requested) {
        if (isVirtual(entry)) {
            return virtualBlocks().resize(entry, requested);
        }
        int units = units(requested);
        if (units > LARGEST) {
            return false;
        }
        if (units <= bytes.size(entry)) {
            blocks.shrink(entry, units, requested);
            return true;
        }
        return blocks.grow(entry, units, requested);
    }

    /** Gives all memory of the heap back. */
    void destroy() {
        virtualBlocks().freeAll();
        lists.release();
        int more = bytes.head(Head.RANGE_SEGMENTS);
        for (int i = 0; more != 0 && i < 1 << 16; i++) {
            int next = bytes.word(more);
            pages.free(more, 0, WindowsConstants.MEM_RELEASE);
            more = next;
        }
        for (int index = SEGMENTS - 1; index >= 0; index--) {
            int segment = bytes.segment(index);
            if (segment != 0) {
                pages.free(bytes.word(segment + Segment.BASE), 0, WindowsConstants.MEM_RELEASE);
            }
        }
    }
}
