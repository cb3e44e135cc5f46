package dev.pagewalk.minic.processor;

import dev.pagewalk.memory.AddressSpace;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The page of the stack in which the current locals lie, while the TLB knows it as writable: they are in reach without
 * it.
 */
final class Window {
    static final VarHandle INT_BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final AddressSpace memory;
    private byte[] bytes = {};
    private int page = -1;
    private int changes;
    /** Accesses that were not in the page and were counted where they were made. */
    private long outside;

    Window(AddressSpace memory) {
        this.memory = memory;
    }

    /** Loads a 32-bit local. */
    int get(int address) {
        int offset = address & 4095;
        if (address >>> 12 == page && changes == memory.changes() && offset <= 4092) {
            return (int) INT_BYTES.get(bytes, offset);
        }
        return getOutside(address);
    }

    /** Stores a 32-bit local. */
    void put(int address, int value) {
        int offset = address & 4095;
        if (address >>> 12 == page && changes == memory.changes() && offset <= 4092) {
            INT_BYTES.set(bytes, offset, value);
        } else {
            putOutside(address, value);
        }
    }

    private int getOutside(int address) {
        outside++;
        int value = memory.load32(address);
        move(address);
        return value;
    }

    private void putOutside(int address, int value) {
        outside++;
        memory.store32(address, value);
        move(address);
    }

    private void move(int address) {
        byte[] found = memory.window(address);
        page = found == null ? -1 : address >>> 12;
        if (found != null) {
            bytes = found;
            changes = memory.changes();
        }
    }

    /** Counts accesses to locals that nobody counted yet. @param accesses all of them since the last time */
    void count(long accesses) {
        memory.countAccesses(accesses - outside);
        outside = 0;
    }
}
