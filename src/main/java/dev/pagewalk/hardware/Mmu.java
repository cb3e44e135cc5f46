package dev.pagewalk.hardware;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.Access;

/**
 * The memory management unit: walks page directory and page table, keeps translations in the TLB, sets the accessed and
 * dirty bits.
 */
public final class Mmu {

    private final PhysicalMemory memory;
    private final PagingFormat format;
    private final Tlb tlb = new Tlb();
    private int cr3;
    private long misses;

    public Mmu(PhysicalMemory memory, PagingFormat format) {
        this.memory = memory;
        this.format = format;
    }

    /** The page directory base register: physical address of the directory. */
    public int cr3() {
        return cr3;
    }

    /** Loads CR3, which empties the TLB. */
    public void loadCr3(int directory) {
        cr3 = directory;
        tlb.flush();
    }

    /** Translations that had to walk the tables so far. */
    public long misses() {
        return misses;
    }

    /** The INVLPG instruction: forget the translation of the page of this address. */
    public void invalidate(int address) {
        tlb.invalidate(address >>> format.pageShift());
    }

    /** Forget all translations. */
    public void flush() {
        tlb.flush();
    }

    /**
     * Translates an access of user-mode code.
     *
     * @return the frame, or if the access faults the complement ({@code ~}) of the error code: bit 0 protection (0: not
     *     present), bit 1 write, bit 2 user (Intel SDM vol. 3A, 4.7)
     */
    public int translate(int address, Access access) {
        boolean write = access == Access.WRITE;
        int page = address >>> format.pageShift();
        int cached = tlb.lookup(page, write);
        if (cached >= 0) {
            return cached;
        }
        misses++;
        int errorCode = write ? 0b110 : 0b100;
        int directoryEntryAddress = cr3 + (format.directoryIndex(address) << 2);
        int directoryEntry = memory.read32(directoryEntryAddress);
        if (!PageTableEntry.present(directoryEntry)) {
            return ~errorCode;
        }
        int table = PageTableEntry.frame(format, directoryEntry) << format.pageShift();
        int tableEntryAddress = table + (format.tableIndex(address) << 2);
        int tableEntry = memory.read32(tableEntryAddress);
        if (!PageTableEntry.present(tableEntry)) {
            return ~errorCode;
        }
        int rights = directoryEntry & tableEntry;
        boolean writable = (rights & PageTableEntry.WRITE) != 0;
        if ((rights & PageTableEntry.USER) == 0 || write && !writable) {
            return ~(errorCode | 1);
        }
        if ((directoryEntry & PageTableEntry.ACCESSED) == 0) {
            memory.write32(directoryEntryAddress, directoryEntry | PageTableEntry.ACCESSED);
        }
        int used = PageTableEntry.ACCESSED | (write ? PageTableEntry.DIRTY : 0);
        if ((tableEntry & used) != used) {
            tableEntry |= used;
            memory.write32(tableEntryAddress, tableEntry);
        }
        int frame = PageTableEntry.frame(format, tableEntry);
        tlb.insert(page, frame, writable && (tableEntry & PageTableEntry.DIRTY) != 0);
        return frame;
    }
}
