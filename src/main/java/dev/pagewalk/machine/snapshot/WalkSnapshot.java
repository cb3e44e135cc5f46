package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.PhysicalAddress;
import dev.pagewalk.address.VirtualAddress;
import org.jspecify.annotations.Nullable;

/**
 * The translation of one virtual address, step by step, as the processor would do it.
 *
 * @param address what is translated
 * @param cr3 the page directory base register
 * @param directoryIndex bits 31-22 (with 8 KiB pages 31-24)
 * @param tableIndex bits 21-12 (with 8 KiB pages 23-13)
 * @param offset bits 11-0 (with 8 KiB pages 12-0)
 * @param directoryEntryAddress physical address of the PDE
 * @param directoryEntry the PDE
 * @param tableEntryAddress physical address of the PTE; null if the PDE is not valid
 * @param tableEntry the PTE; null if the PDE is not valid
 * @param physical where the address lies in RAM; null if the walk ends in a fault
 */
public record WalkSnapshot(
        VirtualAddress address,
        int cr3,
        int directoryIndex,
        int tableIndex,
        int offset,
        PhysicalAddress directoryEntryAddress,
        EntrySnapshot directoryEntry,
        @Nullable PhysicalAddress tableEntryAddress,
        @Nullable EntrySnapshot tableEntry,
        @Nullable PhysicalAddress physical) {}
