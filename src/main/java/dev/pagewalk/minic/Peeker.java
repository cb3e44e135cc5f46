package dev.pagewalk.minic;

import dev.pagewalk.memory.AddressSpace;
import org.jspecify.annotations.Nullable;

/** Reads memory as a debugger does: without touching it, so only what is in a page whose PTE is valid. */
final class Peeker {
    private final AddressSpace memory;
    private int page = -1;
    private byte @Nullable [] bytes;

    Peeker(AddressSpace memory) {
        this.memory = memory;
    }

    /** Memory can't be read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("unreadable", null, false, false);
        }
    }

    int load8(int address) {
        if (address >>> 12 != page) {
            page = address >>> 12;
            bytes = memory.peek(address);
        }
        if (bytes == null) {
            throw new Unreadable();
        }
        return bytes[address & bytes.length - 1] & 0xFF;
    }

    long load(int address, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (long) load8(address + i) << 8 * i;
        }
        return value;
    }

    int load32(int address) {
        return (int) load(address, 4);
    }
}
