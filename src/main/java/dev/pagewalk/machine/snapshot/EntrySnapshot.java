package dev.pagewalk.machine.snapshot;

/**
 * A page directory entry or page table entry, decoded.
 *
 * @param index from 0
 * @param raw the 32 bits
 * @param kind what they mean
 * @param pageShift bits of an offset, and so the lowest bit of the frame number
 */
public record EntrySnapshot(int index, int raw, Kind kind, int pageShift) {

    /** Meaning of the 32 bits; for an invalid entry in Windows' decode order (windows-facts 3.3). */
    public enum Kind {
        /** Bit 0 is set: the processor uses it. */
        VALID,
        /** All bits are 0: look in the VAD. */
        ZERO,
        DEMAND_ZERO,
        DECOMMITTED,
        PAGE_FILE,
        TRANSITION,
        PROTOTYPE
    }

    /** The frame of a valid or transition entry: bits 31-12 with 4 KiB pages, 31-13 with 8 KiB. */
    public int frame() {
        return raw >>> pageShift;
    }

    /** Bits 31-12: the slot of a page file entry. */
    public int slot() {
        return raw >>> 12;
    }

    public boolean valid() {
        return (raw & 1) != 0;
    }

    public boolean writable() {
        return (raw & 2) != 0;
    }

    public boolean user() {
        return (raw & 4) != 0;
    }

    public boolean writeThrough() {
        return (raw & 8) != 0;
    }

    public boolean cacheDisabled() {
        return (raw & 0x10) != 0;
    }

    public boolean accessed() {
        return (raw & 0x20) != 0;
    }

    public boolean dirty() {
        return (raw & 0x40) != 0;
    }

    /** Page size bit of a PDE: 1 means a 4 MiB page. */
    public boolean large() {
        return (raw & 0x80) != 0;
    }

    public boolean global() {
        return (raw & 0x100) != 0;
    }

    /** Bit 9, used by Windows. */
    public boolean copyOnWrite() {
        return (raw & 0x200) != 0;
    }

    /** Bit 10, used by Windows. */
    public boolean prototype() {
        return (raw & 0x400) != 0;
    }

    /** The five protection bits 5-9 of an invalid entry. */
    public int softwareProtection() {
        return raw >>> 5 & 0x1F;
    }
}
