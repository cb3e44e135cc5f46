package dev.pagewalk.machine.debugger;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * {@code !pte}: the two entries that translate an address.
 *
 * @param address that is translated
 * @param pageShift bits of the offset
 * @param directoryEntryAddress where the system sees the PDE (self-map)
 * @param directoryEntry the PDE
 * @param tableEntryAddress where the system sees the PTE
 * @param tableEntry the PTE; null if there is no page table
 */
public record PteAnswer(
        VirtualAddress address,
        int pageShift,
        VirtualAddress directoryEntryAddress,
        EntrySnapshot directoryEntry,
        VirtualAddress tableEntryAddress,
        @Nullable EntrySnapshot tableEntry)
        implements DebuggerAnswer {

    /** Where the page tables begin in system space (windows-facts 3.1). */
    private static final int SELF_MAP = 0xC0000000;

    static PteAnswer of(MachineSnapshot machine, VirtualAddress address) {
        int shift = machine.system().frames().pageShift();
        int tableBits = shift - 2;
        int directoryIndex = address.raw() >>> shift + tableBits;
        int tableIndex = address.raw() >>> shift & (1 << tableBits) - 1;
        VirtualAddress pte = entryOf(address.raw(), shift);
        return new PteAnswer(
                address,
                shift,
                entryOf(pte.raw(), shift),
                machine.pageTables().directoryEntry(directoryIndex),
                pte,
                machine.pageTables().tableEntry(directoryIndex, tableIndex).orElse(null));
    }

    private static VirtualAddress entryOf(int address, int shift) {
        return new VirtualAddress(SELF_MAP + (address >>> shift << 2));
    }

    @Override
    public String text() {
        String table = tableEntry == null ? "no page table" : "contains %08X".formatted(tableEntry.raw());
        String meaning = tableEntry == null ? "" : Entries.meaning(tableEntry, pageShift);
        String pde = "PDE at %08X".formatted(directoryEntryAddress.raw());
        String contains = "contains %08X".formatted(directoryEntry.raw());
        String means = Entries.meaning(directoryEntry, pageShift);
        return "%08X\n  %-34s  PTE at %08X\n  %-34s  %s\n  %-34s  %s\n"
                .formatted(address.raw(), pde, tableEntryAddress.raw(), contains, table, means, meaning)
                .replaceAll(" +\n", "\n");
    }
}
