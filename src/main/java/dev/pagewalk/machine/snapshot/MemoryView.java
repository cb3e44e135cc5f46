package dev.pagewalk.machine.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a process as a debugger reads them: through the page tables of a snapshot, without touching anything. A
 * page that is in transition or in the page file can be read too; one that has no bytes yet can't.
 */
public final class MemoryView {

    private final PageTables tables;
    private final FrameTable frames;
    private final PageFileTable pageFile;

    public MemoryView(MachineSnapshot machine) {
        this(machine.pageTables(), machine.system());
    }

    public MemoryView(PageTables tables, SystemSnapshot system) {
        this.tables = tables;
        this.frames = system.frames();
        this.pageFile = system.pageFile();
    }

    /** Bytes of a page. */
    public int pageSize() {
        return 1 << frames.pageShift();
    }

    /** The byte at an address, 0 to 255; -1 if its page has no bytes. */
    public int readByte(int address) {
        byte[] page = page(address);
        return page == null ? -1 : page[address & pageSize() - 1] & 0xFF;
    }

    /** The two bytes at an address, 0 to 65535; -1 if one of them can't be read. */
    public int read16(int address) {
        int low = readByte(address);
        int high = readByte(address + 1);
        return low < 0 || high < 0 ? -1 : low | high << 8;
    }

    /** The four bytes at an address as an unsigned number; -1 if one of them can't be read. */
    public long read32(int address) {
        int low = read16(address);
        int high = read16(address + 2);
        return low < 0 || high < 0 ? -1 : low | (long) high << 16;
    }

    /** True if a range of this view has the same bytes, or the same gaps, as in another. */
    public boolean same(MemoryView other, int address, int length) {
        int at = address;
        int left = length;
        while (left > 0) {
            int offset = at & pageSize() - 1;
            int part = Math.min(left, pageSize() - offset);
            byte[] mine = page(at);
            byte[] theirs = other.page(at);
            if (mine != theirs) {
                if (mine == null || theirs == null) {
                    return false;
                }
                for (int i = offset; i < offset + part; i++) {
                    if (mine[i] != theirs[i]) {
                        return false;
                    }
                }
            }
            at += part;
            left -= part;
        }
        return true;
    }

    /** The page that an address lies in. */
    byte @Nullable [] page(int address) {
        int shift = frames.pageShift();
        int tableBits = shift - 2;
        EntrySnapshot pte = tables.tableEntry(address >>> shift + tableBits, address >>> shift & (1 << tableBits) - 1)
                .orElse(null);
        if (pte == null) {
            return null;
        }
        return switch (pte.kind()) {
            case VALID, TRANSITION -> frames.content(pte.raw() >>> shift);
            case PAGE_FILE -> pageFile.holds(pte.raw() >>> 12) ? pageFile.content(pte.raw() >>> 12) : null;
            default -> null;
        };
    }
}
