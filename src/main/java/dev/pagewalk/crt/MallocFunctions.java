package dev.pagewalk.crt;

import static dev.pagewalk.win32.header.WindowsConstants.HEAP_REALLOC_IN_PLACE_ONLY;
import static dev.pagewalk.win32.header.WindowsConstants.HEAP_ZERO_MEMORY;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Map;

/**
 * {@code malloc} and its family in the release flavour: a thin layer on HeapAlloc. As in Visual C++ until 2010 the
 * blocks come from a heap of the runtime's own, which it creates before {@code main}.
 */
final class MallocFunctions {

    private static final int ENOMEM = 12;

    /** {@code _HEAP_MAXREQ}. */
    private static final int LARGEST = 0xFFFFFFE0;

    private static final int INITIAL_COMMIT = 0x1000;
    private static final int HEAP_OK = -2;

    private static final int HEAP_BAD_NODE = -4;
    private static final int HEAP_END = -5;
    private static final int SIZE_OF_PROCESS_HEAP_ENTRY = 28;
    private static final int ENTRY_BUSY = 4;

    private final ErrorNumber errno;
    private int heap;

    MallocFunctions(ErrorNumber errno) {
        this.errno = errno;
    }

    void register(Map<String, NativeFunction> functions) {
        functions.put("malloc", call -> allocate(call, call.argument(0), 0));
        functions.put("calloc", call -> {
            long size = (call.argument(0) & 0xFFFF_FFFFL) * (call.argument(1) & 0xFFFF_FFFFL);
            return size > (LARGEST & 0xFFFF_FFFFL) ? refused(call) : allocate(call, (int) size, HEAP_ZERO_MEMORY);
        });
        functions.put("realloc", this::reallocate);
        functions.put(
                "_expand",
                call -> call.callNative(
                        "HeapReAlloc",
                        heap(call),
                        HEAP_REALLOC_IN_PLACE_ONLY,
                        call.argument(0),
                        Math.max(1, call.argument(1))));
        functions.put("free", call -> {
            free(call, call.argument(0));
            return 0;
        });
        functions.put("_msize", call -> call.callNative("HeapSize", heap(call), 0, call.argument(0)));
        functions.put("_strdup", this::duplicate);
        functions.put("_wcsdup", call -> {
            int size = 2 * WideStringFunctions.length(call.memory(), call.argument(0)) + 2;
            return copy(call, size);
        });
        functions.put("_get_heap_handle", this::heap);
        functions.put("_heapmin", call -> 0);
        functions.put("_heapwalk", this::walk);
        functions.put(
                "_heapchk", call -> call.callNative("HeapValidate", heap(call), 0, 0) != 0 ? HEAP_OK : HEAP_BAD_NODE);
    }

    /** The heap the runtime created when the process started. */
    void useHeap(int handle) {
        heap = handle;
    }

    int heap(NativeCall call) {
        if (heap == 0) {
            heap = (int) call.callNative("HeapCreate", 0, INITIAL_COMMIT, 0);
        }
        return heap;
    }

    int allocate(NativeCall call, int size, int flags) {
        if (Integer.compareUnsigned(size, LARGEST) > 0) {
            return refused(call);
        }
        int block = (int) call.callNative("HeapAlloc", heap(call), flags, size == 0 ? 1 : size);
        return block != 0 ? block : refused(call);
    }

    void free(NativeCall call, int block) {
        if (block != 0) {
            call.callNative("HeapFree", heap(call), 0, block);
        }
    }

    int refused(NativeCall call) {
        errno.set(call, ENOMEM);
        return 0;
    }

    /** Steps from block to block by HeapWalk; segments and uncommitted ranges are left out. */
    private long walk(NativeCall call) {
        AddressSpace memory = call.memory();
        int info = call.argument(0);
        int processHeap = (int) call.callNative("GetProcessHeap");
        int place = (int) call.callNative("HeapAlloc", processHeap, HEAP_ZERO_MEMORY, SIZE_OF_PROCESS_HEAP_ENTRY);
        if (place == 0) {
            return HEAP_BAD_NODE;
        }
        memory.store32(place, memory.load32(info));
        memory.store16(place + 10, memory.load32(info + 8) != 0 ? ENTRY_BUSY : 0);
        boolean found;
        int flags;
        do {
            found = call.callNative("HeapWalk", heap(call), place) != 0;
            flags = memory.load16(place + 10);
        } while (found && (flags & ~ENTRY_BUSY) != 0);
        if (found) {
            memory.store32(info, memory.load32(place));
            memory.store32(info + 4, memory.load32(place + 4));
            memory.store32(info + 8, (flags & ENTRY_BUSY) != 0 ? 1 : 0);
        }
        call.callNative("HeapFree", processHeap, 0, place);
        return found ? HEAP_OK : HEAP_END;
    }

    private long reallocate(NativeCall call) {
        int block = call.argument(0);
        int size = call.argument(1);
        if (block == 0) {
            return call.callNative("malloc", size);
        }
        if (size == 0) {
            call.callNative("free", block);
            return 0;
        }
        if (Integer.compareUnsigned(size, LARGEST) > 0) {
            return refused(call);
        }
        int moved = (int) call.callNative("HeapReAlloc", heap(call), 0, block, size);
        return moved != 0 ? moved : refused(call);
    }

    private long duplicate(NativeCall call) {
        return call.argument(0) == 0 ? 0 : copy(call, MemoryBlocks.stringLength(call.memory(), call.argument(0)) + 1);
    }

    private static long copy(NativeCall call, int size) {
        int block = (int) call.callNative("malloc", size);
        if (block != 0) {
            MemoryBlocks.move(call.memory(), block, call.argument(0), size);
        }
        return block;
    }
}
