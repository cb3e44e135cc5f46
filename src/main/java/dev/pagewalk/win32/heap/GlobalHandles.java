package dev.pagewalk.win32.heap;

import dev.pagewalk.address.Protection;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.header.WindowsConstants;

/**
 * The handles of moveable memory: a table of 8-byte entries in pages of its own, committed as it grows.
 *
 * <pre>
 *  +0 WORD  flags: 1 in use, 0x4000 discarded, 0x100 discardable
 *  +2 WORD  lock count
 *  +4 DWORD the block of the default heap; in a free entry the next free one
 * </pre>
 *
 * <p>A handle is the address of an entry's last field, so bit 2 tells it from the address of a block, a multiple of 8.
 */
final class GlobalHandles {

    static final int DISCARDABLE = 0x100;
    static final int DISCARDED = 0x4000;

    private static final int IN_USE = 1;
    private static final int MARK = 4;
    private static final int ENTRY = 8;
    private static final int MOST = 0xFFFF;
    private int table;
    private int used;
    private int firstFree;

    /** A new handle; 0 if there are too many or no page for it. */
    int add(AddressSpace memory, PageSource pages, int block) {
        int entry = firstFree;
        if (entry != 0) {
            firstFree = memory.load32(entry + 4);
        } else {
            entry = next(pages);
            if (entry == 0) {
                return 0;
            }
        }
        memory.store32(entry, IN_USE);
        memory.store32(entry + 4, block);
        return entry + MARK;
    }

    private int next(PageSource pages) {
        if (table == 0) {
            table = pages.allocate(0, (MOST + 1) * ENTRY, WindowsConstants.MEM_RESERVE, Protection.PAGE_READWRITE);
        }
        int entry = table + used * ENTRY;
        boolean newPage = (entry & pages.pageSize() - 1) == 0;
        if (table == 0
                || used == MOST
                || newPage
                        && pages.allocate(
                                        entry, pages.pageSize(), WindowsConstants.MEM_COMMIT, Protection.PAGE_READWRITE)
                                == 0) {
            return 0;
        }
        used++;
        return entry;
    }

    /** True if a value looks like a handle and not like the address of a block. */
    static boolean isHandle(int value) {
        return (value & 7) == MARK;
    }

    /** True for a handle that was given out and not freed. */
    boolean isValid(AddressSpace memory, int handle) {
        int index = (handle - table) / ENTRY;
        return table != 0
                && isHandle(handle)
                && Integer.compareUnsigned(handle, table) > 0
                && index < used
                && (memory.load16(handle - MARK) & IN_USE) != 0;
    }

    void remove(AddressSpace memory, int handle) {
        memory.store32(handle - MARK, 0);
        memory.store32(handle, firstFree);
        firstFree = handle - MARK;
    }

    /** The handle of a block; 0 if it has none. */
    int find(AddressSpace memory, int block) {
        for (int i = 0; i < used; i++) {
            int handle = table + i * ENTRY + MARK;
            if (memory.load32(handle) == block && isValid(memory, handle)) {
                return handle;
            }
        }
        return 0;
    }

    static int block(AddressSpace memory, int handle) {
        return memory.load32(handle);
    }

    static void setBlock(AddressSpace memory, int handle, int block) {
        memory.store32(handle, block);
    }

    static int flags(AddressSpace memory, int handle) {
        return memory.load16(handle - MARK);
    }

    static void setFlag(AddressSpace memory, int handle, int flag, boolean on) {
        int now = flags(memory, handle);
        memory.store16(handle - MARK, on ? now | flag : now & ~flag);
    }

    static int locks(AddressSpace memory, int handle) {
        return memory.load16(handle - MARK + 2);
    }

    static void setLocks(AddressSpace memory, int handle, int count) {
        memory.store16(handle - MARK + 2, count);
    }
}
