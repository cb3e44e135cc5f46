package dev.pagewalk.win32.heap;

/** Where a heap gets its pages: the virtual memory system, called by its documented functions. */
interface PageSource {

    int MEM_COMMIT = 0x1000;
    int MEM_RESERVE = 0x2000;
    int MEM_DECOMMIT = 0x4000;
    int MEM_RELEASE = 0x8000;

    /** {@code VirtualAlloc}: the address, 0 if refused. Leaves the last error alone. */
    int allocate(int address, int size, int type, int protection);

    /** {@code VirtualFree}: false if refused. Leaves the last error alone. */
    boolean free(int address, int size, int type);

    /** Bytes of a page. */
    int pageSize();
}
