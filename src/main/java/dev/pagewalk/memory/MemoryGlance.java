package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.hardware.PageTableEntry;
import dev.pagewalk.hardware.PhysicalMemory;
import org.jspecify.annotations.Nullable;

/** Looks at the bytes of a process without touching or counting anything. */
public final class MemoryGlance {

    private final AddressSpace space;
    private final PhysicalMemory memory;
    private final int shift;
    private final int mask;

    MemoryGlance(AddressSpace space, PhysicalMemory memory, PagingFormat format) {
        this.space = space;
        this.memory = memory;
        this.shift = format.pageShift();
        this.mask = format.offsetMask();
    }

    /**
     * The bytes of a page as the kernel sees them: the page tables too, at {@link PagingFormat#SELF_MAP}. Null if the
     * PTE isn't valid.
     */
    public byte @Nullable [] page(int address) {
        byte[] bytes = resident(address);
        return bytes == null ? null : bytes.clone();
    }

    /** The 32-bit number at an address, for somebody who watches; 0 where the PTE isn't valid. */
    public int number(int address) {
        int value = 0;
        for (int i = 3; i >= 0; i--) {
            byte[] bytes = resident(address + i);
            value = value << 8 | (bytes == null ? 0 : bytes[address + i & mask] & 0xFF);
        }
        return value;
    }

    /** True if the PTE of an address is 0: nobody touched the page, or it isn't there. */
    public boolean isUntouched(int address) {
        return space.tables.read(address >>> shift) == 0;
    }

    private byte @Nullable [] resident(int address) {
        byte[] lent = space.debugger.page(address);
        int pte = space.tables.read(address >>> shift);
        return lent == null && PageTableEntry.present(pte) ? memory.readable(pte >>> shift) : lent;
    }
}
