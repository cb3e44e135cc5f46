package dev.pagewalk.hardware;

import dev.pagewalk.address.PagingFormat;

/**
 * The bits of a valid page directory or page table entry.
 *
 * <pre>
 *  31............12 | 11 | 10 |  9  | 8 | 7 | 6 | 5 |  4  |  3  | 2 | 1 | 0
 *  frame number     |  -   -  soft- | G |PS | D | A | PCD | PWT | U | W | P
 *                     available to the system
 * </pre>
 *
 * <p>Source: Intel SDM vol. 3A, figure 4-4. Windows uses bit 9 for copy-on-write and bit 10 for prototype.
 */
public final class PageTableEntry {

    public static final int PRESENT = 1;
    public static final int WRITE = 1 << 1;
    public static final int USER = 1 << 2;
    public static final int WRITE_THROUGH = 1 << 3;
    public static final int CACHE_DISABLE = 1 << 4;
    public static final int ACCESSED = 1 << 5;
    public static final int DIRTY = 1 << 6;
    /** Page size, only in a directory entry. */
    public static final int LARGE = 1 << 7;

    public static final int GLOBAL = 1 << 8;
    /** Windows: the first write makes a private copy. */
    public static final int COPY_ON_WRITE = 1 << 9;

    private PageTableEntry() {}

    /** An entry for a frame. */
    public static int of(PagingFormat format, int frame, int flags) {
        return frame << format.pageShift() | flags;
    }

    /** The frame a valid entry names. */
    public static int frame(PagingFormat format, int entry) {
        return entry >>> format.pageShift();
    }

    public static boolean present(int entry) {
        return (entry & PRESENT) != 0;
    }
}
