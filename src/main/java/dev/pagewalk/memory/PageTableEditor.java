package dev.pagewalk.memory;

import dev.pagewalk.address.FrameNumber;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PageTableEntry;
import dev.pagewalk.hardware.PhysicalMemory;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page directory and the page tables of one process: builds tables on demand, gives empty ones back, keeps
 * the processor's copies in step.
 */
final class PageTableEditor {

    /** What Windows writes into a directory entry of user space: present, writable, user, accessed, dirty. */
    private static final int TABLE_FLAGS = 0x67;
    /** The same for itself, without user. */
    private static final int SELF_FLAGS = 0x63;

    private final AddressSpace space;
    private final PhysicalMemory memory;
    private final Mmu mmu;
    private final PagingFormat format;
    private final FrameSupply supply;
    private final Frame directory;
    private final Map<Integer, byte[]> uniformTables = new HashMap<>();
    private final Map<Integer, Frame> tableFrame = new HashMap<>();
    private EventSink events = EventSink.NONE;
    private int tableCount;

    PageTableEditor(AddressSpace space, PhysicalMemory memory, Mmu mmu, PagingFormat format, FrameSupply supply) {
        this.space = space;
        this.memory = memory;
        this.mmu = mmu;
        this.format = format;
        this.supply = supply;
        directory = supply.take();
        directory.becomeDirectory(space);
        int self = format.directoryIndex(PagingFormat.SELF_MAP);
        memory.write32(directoryBase() + 4 * self, PageTableEntry.of(format, directory.number(), SELF_FLAGS));
    }

    void recordTo(EventSink sink) {
        events = sink;
    }

    /** What CR3 must be for this process. */
    int directoryBase() {
        return directory.number() << format.pageShift();
    }

    /** The TLB knows nothing of other processes' translations: loading CR3 emptied it. */
    private boolean isRunning() {
        return mmu.cr3() == directoryBase();
    }

    /** Gives the directory back: the process is no more, and all its tables are gone already. */
    void delete() {
        if (tableCount != 0) {
            throw new IllegalStateException("%d page tables are left".formatted(tableCount));
        }
        supply.release(directory);
    }

    int tableCount() {
        return tableCount;
    }

    int directoryEntry(int index) {
        return memory.read32(directoryBase() + 4 * index);
    }

    /** The unchanging bytes of the directory. */
    byte[] shareDirectory() {
        return memory.share(directory.number());
    }

    /** The unchanging bytes of a table; null if there is none. */
    byte @Nullable [] share(int index) {
        Frame frame = tableFrame.get(index);
        return frame == null ? null : memory.share(frame.number());
    }

    /** The PTE of a page; 0 if there is no page table for it. */
    int read(int page) {
        int entry = directoryEntry(page >>> format.tableBits());
        return PageTableEntry.present(entry) ? memory.read32(entryAddress(entry, page)) : 0;
    }

    /** Writes a PTE, building the page table if there is none. */
    void write(int page, int pte) {
        int index = page >>> format.tableBits();
        int entry = directoryEntry(index);
        if (!PageTableEntry.present(entry)) {
            if (pte == 0) {
                return;
            }
            entry = build(index);
        }
        memory.write32(entryAddress(entry, page), pte);
        if (isRunning()) {
            mmu.invalidate(page << format.pageShift());
        }
        space.forget(page);
    }

    /** Writes the same invalid PTE to a range of pages (inclusive) none of which is valid now. */
    void fill(int first, int last, int pte) {
        int perTable = format.tableEntries();
        int page = first;
        while (page <= last) {
            int index = page >>> format.tableBits();
            boolean whole = (page & perTable - 1) == 0 && last - page >= perTable - 1;
            if (whole) {
                fillTable(index, pte);
                page += perTable;
            } else {
                write(page++, pte);
            }
        }
    }

    private void fillTable(int index, int pte) {
        int entry = directoryEntry(index);
        if (pte == 0) {
            if (PageTableEntry.present(entry)) {
                memory.clear(PageTableEntry.frame(format, entry));
            }
            return;
        }
        if (!PageTableEntry.present(entry)) {
            entry = build(index);
        }
        memory.fill(PageTableEntry.frame(format, entry), uniformTables.computeIfAbsent(pte, memory::uniform));
    }

    /**
     * The first page behind {@code page}, at most {@code last + 1}, whose PTE may differ from that of {@code page}:
     * skips missing tables and tables filled with one value.
     */
    int skipEqual(int page, int last) {
        int index = page >>> format.tableBits();
        int entry = directoryEntry(index);
        boolean uniform = !PageTableEntry.present(entry) || isUniform(entry);
        if (!uniform) {
            return page + 1;
        }
        int behind = (index + 1) << format.tableBits();
        return Math.min(behind, last + 1);
    }

    private boolean isUniform(int entry) {
        if (uniformTables.isEmpty()) {
            return false;
        }
        byte[] content = memory.readable(PageTableEntry.frame(format, entry));
        for (byte[] uniform : uniformTables.values()) {
            if (content == uniform) {
                return true;
            }
        }
        return false;
    }

    /** Gives back the page tables of a range of pages (inclusive) that hold nothing any more. */
    void trim(int first, int last) {
        for (int index = first >>> format.tableBits(); index <= last >>> format.tableBits(); index++) {
            int entry = directoryEntry(index);
            if (PageTableEntry.present(entry) && memory.isZero(PageTableEntry.frame(format, entry))) {
                supply.release(tableFrame.remove(index));
                tableCount--;
                memory.write32(directoryBase() + 4 * index, 0);
                if (isRunning()) {
                    mmu.flush();
                }
                space.forgetAll();
            }
        }
    }

    private int build(int index) {
        Frame frame = supply.take();
        frame.becomeTable(space, index);
        tableFrame.put(index, frame);
        tableCount++;
        int entry = PageTableEntry.of(format, frame.number(), TABLE_FLAGS);
        memory.write32(directoryBase() + 4 * index, entry);
        events.record(new Event.PageTableCreated(index, new FrameNumber(frame.number())));
        return entry;
    }

    private int entryAddress(int directoryEntry, int page) {
        return (PageTableEntry.frame(format, directoryEntry) << format.pageShift())
                + ((page & format.tableEntries() - 1) << 2);
    }
}
