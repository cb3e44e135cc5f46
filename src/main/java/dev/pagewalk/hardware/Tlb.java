package dev.pagewalk.hardware;

import java.util.Arrays;

/**
 * The translation lookaside buffer: 64 translations, direct-mapped by the low bits of the page number.
 *
 * <p>A translation for writing is kept only once the page is dirty: the first write has to walk the tables to set the
 * bit.
 */
final class Tlb {

    private static final int ENTRIES = 64;

    private final int[] pages = new int[ENTRIES];
    private final int[] frames = new int[ENTRIES];
    private final boolean[] writable = new boolean[ENTRIES];

    Tlb() {
        flush();
    }

    /** The frame, or -1 if the translation isn't here or doesn't allow the access. */
    int lookup(int page, boolean write) {
        int i = page & ENTRIES - 1;
        return pages[i] == page && (!write || writable[i]) ? frames[i] : -1;
    }

    void insert(int page, int frame, boolean write) {
        int i = page & ENTRIES - 1;
        pages[i] = page;
        frames[i] = frame;
        writable[i] = write;
    }

    void invalidate(int page) {
        int i = page & ENTRIES - 1;
        if (pages[i] == page) {
            pages[i] = -1;
        }
    }

    void flush() {
        Arrays.fill(pages, -1);
    }
}
