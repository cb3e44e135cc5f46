package dev.pagewalk.win32.heap;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.heap.HeapLayout.Environment;

/**
 * The heaps of a process, as its environment block (PEB) lists them: the default heap, a count and an array of handles,
 * which moves into the default heap when it outgrows the environment block's page.
 */
final class ProcessHeaps {

    /** Where in the environment block's page the first array lies (on Windows in ntdll's data), and its length. */
    private static final int FIRST_ARRAY = 0x800;

    private static final int FIRST_MAXIMUM = 16;
    private static final int MOST = 1 << 15;

    private final AddressSpace memory;
    private final int peb;

    ProcessHeaps(AddressSpace memory) {
        this.memory = memory;
        peb = memory.load32(memory.threadBlock() + Environment.THREAD_PROCESS);
    }

    int processHeap() {
        return memory.load32(peb + Environment.PROCESS_HEAP);
    }

    void setProcessHeap(int handle) {
        memory.store32(peb + Environment.PROCESS_HEAP, handle);
    }

    int count() {
        return Math.clamp(memory.load32(peb + Environment.HEAP_COUNT), 0, MOST);
    }

    int get(int index) {
        return memory.load32(memory.load32(peb + Environment.HEAPS) + 4 * index);
    }

    /**
     * Adds a heap; {@code pages} serves the default heap, should the array have to move there. False if it can't grow.
     */
    boolean add(int handle, PageSource pages) {
        int count = count();
        if (count == memory.load32(peb + Environment.HEAP_MAXIMUM) && !grow(count, pages)) {
            return false;
        }
        memory.store32(memory.load32(peb + Environment.HEAPS) + 4 * count, handle);
        memory.store32(peb + Environment.HEAP_COUNT, count + 1);
        return true;
    }

    private boolean grow(int count, PageSource pages) {
        int array = peb + FIRST_ARRAY;
        int maximum = FIRST_MAXIMUM;
        if (count != 0) {
            maximum = 2 * count;
            array = new Heap(memory, processHeap(), pages).allocate(0, 4 * maximum);
            if (array == 0) {
                return false;
            }
            for (int i = 0; i < count; i++) {
                memory.store32(array + 4 * i, get(i));
            }
        }
        memory.store32(peb + Environment.HEAPS, array);
        memory.store32(peb + Environment.HEAP_MAXIMUM, maximum);
        return true;
    }

    void remove(int handle) {
        int count = count();
        int array = memory.load32(peb + Environment.HEAPS);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int other = memory.load32(array + 4 * i);
            if (other != handle) {
                memory.store32(array + 4 * kept++, other);
            }
        }
        memory.store32(peb + Environment.HEAP_COUNT, kept);
    }
}
