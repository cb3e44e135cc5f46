package dev.pagewalk.memory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Page file 0: slots of one page. Slot 0 is never used, since a page-file PTE with offset 0 means demand-zero. */
final class PageFile {

    private final int slots;
    private final BitSet taken = new BitSet();
    private final Map<Integer, byte[]> contents = new HashMap<>();

    /**
     * @param slots pages it can hold
     */
    PageFile(int slots) {
        this.slots = slots;
        taken.set(0);
    }

    /**
     * Keeps a page.
     *
     * @param content never changed by anybody any more
     * @return the slot, from 1; 0 if the file is full
     */
    int write(byte[] content) {
        int slot = taken.nextClearBit(1);
        if (slot > slots) {
            return 0;
        }
        taken.set(slot);
        contents.put(slot, content);
        return slot;
    }

    /** The content of a slot. */
    byte[] read(int slot) {
        byte[] content = contents.get(slot);
        if (content == null) {
            throw new IllegalStateException("page file slot %X is empty".formatted(slot));
        }
        return content;
    }

    void release(int slot) {
        taken.clear(slot);
        contents.remove(slot);
    }

    /** Shows every slot in use, in ascending order; contents never change. */
    void forEach(BiConsumer<Integer, byte[]> visitor) {
        for (int slot = taken.nextSetBit(1); slot >= 0; slot = taken.nextSetBit(slot + 1)) {
            visitor.accept(slot, read(slot));
        }
    }

    int used() {
        return contents.size();
    }

    int size() {
        return slots;
    }
}
