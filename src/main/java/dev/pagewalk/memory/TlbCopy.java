package dev.pagewalk.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The translations that the TLB holds a second time, together with the bytes of their frames: an access that hits is
 * two comparisons and an array access. Never holds more than the TLB does.
 */
final class TlbCopy {

    static final int ENTRIES = 64;
    private static final int NONE = -1;

    /** For each entry the page that can be read; an entry is found by the low bits of the page number. */
    final int[] readable = new int[ENTRIES];
    /** For each entry the page that can be written. */
    final int[] writable = new int[ENTRIES];
    /** For each entry the bytes of the page's frame. */
    final byte[][] bytes = new byte[ENTRIES][];

    private int changes;

    TlbCopy() {
        forgetAll();
    }

    /** Changes whenever something that was answered before may have become wrong. */
    int changes() {
        return changes;
    }

    /** Something is about to become wrong. */
    void change() {
        changes++;
    }

    /** The bytes of a page that can be read and written; null if it isn't known as such now. */
    byte @Nullable [] window(int page) {
        int i = page & ENTRIES - 1;
        return readable[i] == page && writable[i] == page ? bytes[i] : null;
    }

    /** A page was translated for reading. */
    void keepReadable(int page, byte[] frame) {
        int i = page & ENTRIES - 1;
        bytes[i] = frame;
        if (writable[i] != page) {
            writable[i] = NONE;
        }
        readable[i] = page;
    }

    /**
     * A page was translated for writing.
     *
     * @param before the frame's bytes until now: another array if the frame shared it
     */
    void keepWritable(int page, byte[] frame, byte[] before) {
        int i = page & ENTRIES - 1;
        bytes[i] = frame;
        if (before != frame) {
            forgetBytes(before);
        }
        writable[i] = page;
        readable[i] = page;
    }

    /** Forgets one page, after its PTE changed. */
    void forget(int page) {
        changes++;
        int i = page & ENTRIES - 1;
        if (readable[i] == page) {
            readable[i] = NONE;
            writable[i] = NONE;
        }
    }

    /** Forgets all pages, after many PTEs changed or frames were shared with a snapshot. */
    void forgetAll() {
        changes++;
        Arrays.fill(readable, NONE);
        Arrays.fill(writable, NONE);
    }

    /** A frame got an array of its own: pages that show the same frame must not go on reading the old one. */
    private void forgetBytes(byte[] old) {
        for (int i = 0; i < ENTRIES; i++) {
            if (bytes[i] == old) {
                readable[i] = NONE;
                writable[i] = NONE;
            }
        }
    }
}
