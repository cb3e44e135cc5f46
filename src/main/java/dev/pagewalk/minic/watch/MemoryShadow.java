package dev.pagewalk.minic.watch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is known of each byte of memory beside its value; pages that nobody marked cost nothing. */
final class MemoryShadow {

    /** Nothing is known, or it was written. */
    static final byte FINE = 0;
    /** Part of an object that nobody wrote yet. */
    static final byte UNWRITTEN = 1;
    /** Was part of a block of a heap that was freed. */
    static final byte FREED = 2;
    /** Beside a block of a heap. */
    static final byte BESIDE = 3;
    /** Was part of the frame of a function that returned. */
    static final byte RETURNED = 4;

    private static final int SIZE = 4096;

    private final Map<Integer, byte[]> pages = new HashMap<>();
    private int lastNumber = -1;
    private byte[] last = {};

    private byte[] page(int number) {
        if (number != lastNumber) {
            last = pages.getOrDefault(number, new byte[0]);
            lastNumber = number;
        }
        return last;
    }

    byte at(int address) {
        byte[] page = page(address >>> 12);
        return page.length == 0 ? FINE : page[address & SIZE - 1];
    }

    /** Gives bytes a state. */
    void mark(int address, int size, byte state) {
        for (int done = 0; done < size; ) {
            int at = address + done;
            int part = Math.min(size - done, SIZE - (at & SIZE - 1));
            byte[] page = page(at >>> 12);
            if (page.length == 0 && state != FINE) {
                page = new byte[SIZE];
                pages.put(at >>> 12, page);
                lastNumber = -1;
            }
            if (page.length > 0) {
                int offset = at & SIZE - 1;
                if (part <= 8) {
                    for (int i = offset; i < offset + part; i++) {
                        page[i] = state;
                    }
                } else {
                    Arrays.fill(page, offset, offset + part, state);
                }
            }
            done += part;
        }
    }

    /**
     * The first byte of a range that isn't {@link #FINE}: its distance; -1 if all are.
     *
     * @param unwritten whether {@link #UNWRITTEN} counts
     */
    int firstMarked(int address, int size, boolean unwritten) {
        for (int i = 0; i < size; i++) {
            if (page(address + i >>> 12).length == 0) {
                i += SIZE - 1 - (address + i & SIZE - 1);
            } else if (at(address + i) > (unwritten ? FINE : UNWRITTEN)) {
                return i;
            }
        }
        return -1;
    }

    /** The states of a range. */
    byte[] copy(int address, int size) {
        byte[] states = new byte[size];
        for (int i = 0; i < size; i++) {
            states[i] = at(address + i);
        }
        return states;
    }

    void write(int address, byte[] states, int count) {
        for (int i = 0; i < count; i++) {
            mark(address + i, 1, states[i]);
        }
    }
}
