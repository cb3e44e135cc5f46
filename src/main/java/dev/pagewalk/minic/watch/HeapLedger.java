package dev.pagewalk.minic.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that a program has from heaps and those it gave back, as the calls told: who watches a program compares
 * its accesses with them. Addresses are kept as unsigned numbers.
 */
final class HeapLedger {

    /** Bytes on each side of a block that are never another block's: the header in front of the next one. */
    private static final int BESIDE = 8;

    /** Bytes of one block that are watched: more would cost the host more than a student learns from it. */
    private static final int WATCHED = 1 << 20;

    /**
     * A block.
     *
     * @param line where it was freed; 0 while it is in use
     */
    record Block(int start, int size, int line) {}

    private final MemoryShadow shadow;
    private final TreeMap<Long, Block> used = new TreeMap<>();
    private final TreeMap<Long, Block> freed = new TreeMap<>();

    HeapLedger(MemoryShadow shadow) {
        this.shadow = shadow;
    }

    private static long key(int address) {
        return Integer.toUnsignedLong(address);
    }

    /** A block was handed out. */
    void allocated(int start, int size, boolean zeroed) {
        long end = key(start) + Integer.toUnsignedLong(size);
        Map.Entry<Long, Block> around = used.lowerEntry(key(start));
        if (around != null && end(around.getValue()) >= end) {
            used.remove(around.getKey()); // the runtime's own block, of which this is the part for the program
        }
        used.put(key(start), new Block(start, size, 0));
        freed.subMap(key(start), Math.max(end, key(start) + 1)).clear();
        shadow.mark(start, size, MemoryShadow.FINE);
        if (!zeroed) {
            shadow.mark(start, watched(size), MemoryShadow.UNWRITTEN);
        }
        edges(start, size);
    }

    private static int watched(int size) {
        return Integer.compareUnsigned(size, WATCHED) > 0 ? WATCHED : size;
    }

    private void edges(int start, int size) {
        int end = start + size;
        shadow.mark(start - BESIDE, BESIDE, MemoryShadow.BESIDE);
        shadow.mark(end, (end + 7 & -8) + BESIDE - end, MemoryShadow.BESIDE);
    }

    /** A block has another size, and perhaps another place. */
    void moved(int from, int to, int size, boolean zeroed, int line) {
        Block old = used.get(key(from));
        if (old == null) {
            return;
        }
        int kept = Math.min(watched(old.size()), watched(size));
        byte[] states = shadow.copy(from, kept);
        if (from != to) {
            released(from, line);
        } else {
            shadow.mark(from, watched(old.size()) + BESIDE, MemoryShadow.FINE);
            used.remove(key(from));
        }
        allocated(to, size, zeroed);
        shadow.write(to, states, kept);
    }

    /** A block was given back. */
    void released(int start, int line) {
        Block block = used.remove(key(start));
        if (block != null) {
            freed.put(key(start), new Block(start, block.size(), line));
            shadow.mark(start, watched(block.size()), MemoryShadow.FREED);
        }
    }

    /** Addresses have nothing to do any more with what lay there, nor have blocks of which only a part lay there. */
    void forget(int start, int size) {
        shadow.mark(start, size, MemoryShadow.FINE);
        for (TreeMap<Long, Block> blocks : List.of(used, freed)) {
            Map.Entry<Long, Block> before = blocks.lowerEntry(key(start));
            if (before != null && end(before.getValue()) > key(start)) {
                shadow.mark(before.getValue().start(), start - before.getValue().start(), MemoryShadow.FINE);
                blocks.remove(before.getKey());
            }
            blocks.subMap(key(start), key(start) + Integer.toUnsignedLong(size)).clear();
        }
    }

    private static long end(Block block) {
        return key(block.start()) + Integer.toUnsignedLong(block.size());
    }

    /** The block in use that holds an address. */
    @Nullable Block holding(int address) {
        Block block = floor(used, address);
        return block != null && Integer.compareUnsigned(address - block.start(), block.size()) < 0 ? block : null;
    }

    /** The freed block that held an address. */
    @Nullable Block freedHolding(int address) {
        Block block = floor(freed, address);
        return block != null && Integer.compareUnsigned(address - block.start(), Math.max(1, block.size())) < 0
                ? block
                : null;
    }

    /** The block in use to which an address is nearest, within the watched edges. */
    @Nullable Block beside(int address) {
        Block before = floor(used, address);
        if (before != null && Integer.compareUnsigned(address - before.start() - before.size(), 2 * BESIDE) < 0) {
            return before;
        }
        Map.Entry<Long, Block> after = used.ceilingEntry(key(address));
        return after != null && after.getKey() - key(address) <= BESIDE ? after.getValue() : null;
    }

    private static @Nullable Block floor(TreeMap<Long, Block> blocks, int address) {
        Map.Entry<Long, Block> entry = blocks.floorEntry(key(address));
        return entry == null ? null : entry.getValue();
    }
}
