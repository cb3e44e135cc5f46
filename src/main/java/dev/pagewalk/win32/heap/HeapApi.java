package dev.pagewalk.win32.heap;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.win32.LastError;
import dev.pagewalk.win32.VirtualMemoryApi;
import dev.pagewalk.win32.Win32Error;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * HeapCreate, HeapAlloc and their family. A heap that needs pages calls {@code VirtualAlloc} like a program would, so
 * the call is among the events one level deeper.
 */
public final class HeapApi {

    private static final int GROWTH_PAGES = 16;
    private static final int PROCESS_HEAP_RESERVE = 0x100000;

    private final int pageSize;

    public HeapApi(MemoryManager memory) {
        pageSize = memory.format().pageSize();
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        Map<String, NativeFunction> functions = new LinkedHashMap<>();
        functions.put("GetProcessHeap", call -> new ProcessHeaps(call.memory()).processHeap());
        functions.put("GetProcessHeaps", HeapApi::list);
        functions.put("HeapCreate", this::create);
        functions.put("HeapDestroy", this::destroy);
        functions.put("HeapAlloc", this::allocate);
        functions.put("HeapReAlloc", this::reallocate);
        functions.put("HeapFree", this::free);
        functions.put("HeapSize", this::size);
        functions.putAll(new HeapInspectionApi(pageSize).functions());
        functions.putAll(new GlobalMemory(pageSize).functions());
        return functions;
    }

    /**
     * Gives a new process its default heap: 1 MiB reserved, one page committed, growable.
     *
     * @return the heap's handle: its address
     */
    public VirtualAddress createProcessHeap(AddressSpace space, VirtualAddress start) {
        PageSource pages = new SystemPages(space, pageSize);
        Heap heap = Heap.create(space, pages, start.raw(), HeapLayout.FLAG_GROWABLE, PROCESS_HEAP_RESERVE, pageSize);
        if (heap == null) {
            throw new IllegalStateException("no room for the process heap at " + start);
        }
        ProcessHeaps heaps = new ProcessHeaps(space);
        heaps.setProcessHeap(heap.bytes.heap);
        heaps.add(heap.bytes.heap, pages);
        return new VirtualAddress(heap.bytes.heap);
    }

    /** Gives a new process a further growable heap of 64 KiB, as its C runtime asks for when it starts. */
    public VirtualAddress createRuntimeHeap(AddressSpace space) {
        PageSource pages = new SystemPages(space, pageSize);
        Heap heap = Heap.create(space, pages, 0, HeapLayout.FLAG_GROWABLE, GROWTH_PAGES * pageSize, pageSize);
        if (heap == null) {
            throw new IllegalStateException("no room for the heap of the C runtime");
        }
        new ProcessHeaps(space).add(heap.bytes.heap, pages);
        return new VirtualAddress(heap.bytes.heap);
    }

    private static long list(NativeCall call) {
        ProcessHeaps heaps = new ProcessHeaps(call.memory());
        int count = heaps.count();
        if (Integer.compareUnsigned(call.argument(0), count) >= 0) {
            for (int i = 0; i < count; i++) {
                call.memory().store32(call.argument(1) + 4 * i, heaps.get(i));
            }
        }
        return count;
    }

    /** The growth rule is kernel32's: without a maximum the heap grows and starts with 16 pages of address space. */
    private long create(NativeCall call) {
        int options = call.argument(0)
                & (HeapLayout.FLAG_NO_SERIALIZE | HeapLayout.FLAG_GENERATE_EXCEPTIONS | HeapLayout.FLAG_EXECUTE);
        int initial = call.argument(1);
        int maximum = call.argument(2);
        boolean growable = maximum == 0;
        int reserve = growable ? GROWTH_PAGES * pageSize : maximum;
        if (Integer.compareUnsigned(reserve, initial) < 0) {
            reserve = initial;
        }
        PageSource pages = new CalledPages(call, pageSize);
        int flags = options | (growable ? HeapLayout.FLAG_GROWABLE : 0);
        Heap heap = Heap.create(call.memory(), pages, 0, flags, reserve, initial);
        if (heap == null || !new ProcessHeaps(call.memory()).add(heap.bytes.heap, pages)) {
            LastError.set(call.memory(), Win32Error.ERROR_NOT_ENOUGH_MEMORY);
            return 0;
        }
        return heap.bytes.heap;
    }

    private long destroy(NativeCall call) {
        ProcessHeaps heaps = new ProcessHeaps(call.memory());
        int handle = call.argument(0);
        if (handle == heaps.processHeap() || handle == 0) {
            LastError.set(call.memory(), Win32Error.ERROR_INVALID_HANDLE);
            return 0;
        }
        Heap heap = heap(call, handle);
        heaps.remove(handle);
        heap.destroy();
        return 1;
    }

    /** A bad handle faults where Windows reads its flags, or is taken for a destroyed heap. */
    private Heap heap(NativeCall call, int handle) {
        Heap heap = new Heap(call.memory(), handle, new CalledPages(call, pageSize));
        heap.bytes.head(HeapLayout.Head.FORCE_FLAGS);
        if (!heap.bytes.hasSignature()) {
            throw HeapBytes.corruption(handle);
        }
        return heap;
    }

    private long allocate(NativeCall call) {
        Heap heap = heap(call, call.argument(0));
        int flags = call.argument(1);
        int block = heap.allocate(flags, call.argument(2));
        return block != 0 ? block : refused(call, heap, flags, call.argument(2));
    }

    private static long refused(NativeCall call, Heap heap, int flags, int size) {
        if (((flags | heap.bytes.head(HeapLayout.Head.FORCE_FLAGS)) & HeapLayout.FLAG_GENERATE_EXCEPTIONS) != 0) {
            throw new SimulatedException(new ExceptionRecord(ExceptionRecord.NO_MEMORY, List.of(size)));
        }
        LastError.set(call.memory(), Win32Error.ERROR_NOT_ENOUGH_MEMORY);
        return 0;
    }

    private long reallocate(NativeCall call) {
        Heap heap = heap(call, call.argument(0));
        if (call.argument(2) == 0) {
            LastError.set(call.memory(), Win32Error.ERROR_SUCCESS);
            return 0;
        }
        int entry = heap.entryOf(call.argument(2));
        if (entry == 0) {
            LastError.set(call.memory(), Win32Error.ERROR_INVALID_PARAMETER);
            return 0;
        }
        int flags = call.argument(1);
        int block = heap.reallocate(flags, entry, call.argument(3));
        return block != 0 ? block : refused(call, heap, flags, call.argument(3));
    }

    private long free(NativeCall call) {
        if (call.argument(2) == 0) {
            return 1;
        }
        Heap heap = heap(call, call.argument(0));
        int entry = heap.entryOf(call.argument(2));
        if (entry == 0) {
            LastError.set(call.memory(), Win32Error.ERROR_INVALID_PARAMETER);
            return 0;
        }
        heap.free(entry);
        return 1;
    }

    private long size(NativeCall call) {
        Heap heap = heap(call, call.argument(0));
        int entry = heap.entryOf(call.argument(2));
        if (entry == 0) {
            LastError.set(call.memory(), Win32Error.ERROR_INVALID_PARAMETER);
            return -1;
        }
        return heap.requested(entry);
    }

    /** Pages for the system itself, before a program runs. */
    private record SystemPages(AddressSpace space, int pageSize) implements PageSource {

        @Override
        public int allocate(int address, int size, int type, int protection) {
            int result = VirtualMemoryApi.allocate(space, address, size, type, new Protection(protection));
            PageSource.name(space, result, type);
            return result;
        }

        @Override
        public boolean free(int address, int size, int type) {
            return VirtualMemoryApi.free(space, address, size, type) != 0;
        }
    }
}
