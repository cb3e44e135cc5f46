package dev.pagewalk.machine.snapshot;

import java.util.Arrays;

/** The page file, as it was: which slots are in use, and their bytes, which never change. */
public final class PageFileTable {

    private final int size;
    private final int[] slots;
    private final byte[][] contents;

    /**
     * @param size slots there are
     * @param slots in use, ascending
     * @param contents theirs, in the same order; nobody may change them any more
     */
    public PageFileTable(int size, int[] slots, byte[][] contents) {
        this.size = size;
        this.slots = slots.clone();
        this.contents = contents.clone();
    }

    /** Slots there are, of one page each. */
    public int size() {
        return size;
    }

    /** Slots in use. */
    public int used() {
        return slots.length;
    }

    /** The number of a slot in use, from place 0, ascending. */
    public int slot(int place) {
        return slots[place];
    }

    /** True if a slot is in use. */
    public boolean holds(int slot) {
        return Arrays.binarySearch(slots, slot) >= 0;
    }

    /** Byte {@code offset} of a slot in use. */
    public int readByte(int slot, int offset) {
        return content(slot)[offset] & 0xFF;
    }

    byte[] content(int slot) {
        int place = Arrays.binarySearch(slots, slot);
        return place < 0 ? new byte[0] : contents[place];
    }
}
