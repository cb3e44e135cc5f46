package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.PhysicalAddress;
import java.util.Optional;

/**
 * Physical memory as far as page directory and page tables lie in it: what a student reads entries from. It answers for
 * right and wrong addresses alike, unaligned ones too.
 */
public final class MemoryDump {

    private final PageTables tables;

    private MemoryDump(PageTables tables) {
        this.tables = tables;
    }

    public static MemoryDump of(PageTables tables) {
        return new MemoryDump(tables);
    }

    /** The four bytes at an address, the lowest first; empty unless all lie in table frames. */
    public Optional<Long> dword(PhysicalAddress address) {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            int one = at(address.raw() + i);
            if (one < 0) {
                return Optional.empty();
            }
            value |= (long) one << 8 * i;
        }
        return Optional.of(value);
    }

    /** The byte at an address; empty unless it lies in a table frame. */
    public Optional<Integer> byteAt(PhysicalAddress address) {
        int one = at(address.raw());
        return one < 0 ? Optional.empty() : Optional.of(one);
    }

    /** True if the frame of the address holds the directory or a table of this process. */
    public boolean covers(PhysicalAddress address) {
        return at(address.raw()) >= 0;
    }

    private int at(int address) {
        int offset = address & tables.format().offsetMask();
        int entry = offset >>> 2;
        int raw;
        if (address >>> tables.format().pageShift() == tables.directoryFrame().value()) {
            raw = tables.directoryEntry(entry).raw();
        } else {
            int index = tableAt(address >>> tables.format().pageShift());
            if (index < 0) {
                return -1;
            }
            raw = tables.tableEntry(index, entry).map(EntrySnapshot::raw).orElse(0);
        }
        return raw >>> 8 * (offset & 3) & 0xFF;
    }

    private int tableAt(int frame) {
        for (int index : tables.presentTables()) {
            EntrySnapshot entry = tables.directoryEntry(index);
            if (entry.valid() && !entry.large() && entry.frame() == frame) {
                return index;
            }
        }
        return -1;
    }
}
