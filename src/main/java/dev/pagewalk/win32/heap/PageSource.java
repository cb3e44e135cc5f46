package dev.pagewalk.win32.heap;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.header.WindowsConstants;

/** Where a heap gets its pages: the virtual memory system, called by its documented functions. */
interface PageSource {

    /** {@code VirtualAlloc}: the address, 0 if refused. Leaves the last error alone. */
    int allocate(int address, int size, int type, int protection);

    /** {@code VirtualFree}: false if refused. Leaves the last error alone. */
    boolean free(int address, int size, int type);

    /** Tells the map that a newly reserved region is a heap's. */
    static void name(AddressSpace space, int address, int type) {
        if (address != 0 && (type & WindowsConstants.MEM_RESERVE) != 0) {
            space.regions().name(new VirtualAddress(address), "heap");
        }
    }

    /** Bytes of a page. */
    int pageSize();
}
