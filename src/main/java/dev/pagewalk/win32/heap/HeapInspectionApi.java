package dev.pagewalk.win32.heap;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.LastError;
import dev.pagewalk.win32.Win32Error;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Segment;
import java.util.Map;

/** HeapValidate, HeapWalk, HeapCompact, the lock, and the heap's settings. */
final class HeapInspectionApi {

    /** Offsets in a critical section (RTL_CRITICAL_SECTION): LockCount, RecursionCount, OwningThread. */
    private static final int LOCK_COUNT = 4;

    private static final int RECURSION_COUNT = 8;
    private static final int OWNING_THREAD = 12;
    private static final int TEB_THREAD_ID = 0x24;

    private static final int COMPATIBILITY = 0;
    private static final int TERMINATION = 1;

    private final int pageSize;

    HeapInspectionApi(int pageSize) {
        this.pageSize = pageSize;
    }

    Map<String, NativeFunction> functions() {
        return Map.of(
                "HeapValidate", this::validate,
                "HeapWalk", this::walk,
                "HeapCompact", this::compact,
                "HeapLock", this::lock,
                "HeapUnlock", this::unlock,
                "HeapQueryInformation", this::queryInformation,
                "HeapSetInformation", this::setInformation);
    }

    private Heap heap(NativeCall call) {
        return new Heap(call.memory(), call.argument(0), new CalledPages(call, pageSize));
    }

    private static long refuse(NativeCall call, Win32Error error) {
        LastError.set(call.memory(), error);
        return 0;
    }

    /** A fault on the way is caught and reported as 998, as HeapValidate's own handler does. */
    private long validate(NativeCall call) {
        Heap heap = heap(call);
        try {
            HeapCheck check = new HeapCheck(heap);
            boolean valid = heap.bytes.hasSignature()
                    && (call.argument(2) == 0 ? check.isValid() : check.isValid(call.argument(2)));
            return valid ? 1 : 0;
        } catch (SimulatedException e) {
            if (e.record().code() != ExceptionRecord.HEAP_CORRUPTION) {
                LastError.set(call.memory(), Win32Error.ERROR_NOACCESS);
            }
            return 0;
        }
    }

    private long walk(NativeCall call) {
        Heap heap = heap(call);
        AddressSpace memory = call.memory();
        int place = call.argument(1);
        if (!heap.bytes.hasSignature()) {
            return refuse(call, Win32Error.ERROR_INVALID_HANDLE);
        }
        HeapWalker walker = new HeapWalker(heap);
        HeapWalker.Element element = walker.after(memory.load32(place), memory.load16(place + 10));
        if (element == null) {
            return refuse(call, Win32Error.ERROR_NO_MORE_ITEMS);
        }
        memory.store32(place, element.data());
        memory.store32(place + 4, element.size());
        memory.store8(place + 8, element.overhead());
        memory.store8(place + 9, element.segment());
        memory.store16(place + 10, element.flags());
        boolean region = (element.flags() & HeapWalker.REGION) != 0;
        int segment = region ? heap.bytes.segment(element.segment()) : 0;
        memory.store32(place + 12, region ? walker.committed(segment) : 0);
        memory.store32(place + 16, region ? walker.uncommitted(segment) : 0);
        memory.store32(place + 20, region ? heap.bytes.word(segment + Segment.FIRST_ENTRY) : 0);
        memory.store32(place + 24, region ? heap.bytes.word(segment + Segment.LAST_VALID) : 0);
        return 1;
    }

    /** Neighbouring free blocks are always joined already, so there is only the largest to report. */
    private long compact(NativeCall call) {
        Heap heap = heap(call);
        if (!heap.bytes.hasSignature()) {
            return refuse(call, Win32Error.ERROR_INVALID_HANDLE);
        }
        int largest = heap.lists.largest() * HeapLayout.UNIT;
        if (largest == 0) {
            LastError.set(call.memory(), Win32Error.ERROR_SUCCESS);
        }
        return largest;
    }

    private long lock(NativeCall call) {
        return lock(call, 1);
    }

    private long unlock(NativeCall call) {
        return lock(call, -1);
    }

    /** Counts in the heap's critical section; there is only one thread to own it. */
    private long lock(NativeCall call, int step) {
        HeapBytes bytes = heap(call).bytes;
        if (!bytes.hasSignature()) {
            return refuse(call, Win32Error.ERROR_INVALID_HANDLE);
        }
        if ((bytes.head(Head.FLAGS) & HeapLayout.FLAG_NO_SERIALIZE) == 0) {
            int depth = bytes.head(Head.LOCK + RECURSION_COUNT) + step;
            bytes.setHead(Head.LOCK + RECURSION_COUNT, depth);
            bytes.setHead(Head.LOCK + LOCK_COUNT, depth - 1);
            int thread = call.memory().load32(call.memory().threadBlock() + TEB_THREAD_ID);
            bytes.setHead(Head.LOCK + OWNING_THREAD, depth > 0 ? thread : 0);
        }
        return 1;
    }

    /** Class 0 says which front end a heap has; 0 is none. */
    private long queryInformation(NativeCall call) {
        if (call.argument(1) != COMPATIBILITY) {
            return refuse(call, Win32Error.ERROR_INVALID_PARAMETER);
        }
        if (call.argument(4) != 0) {
            call.memory().store32(call.argument(4), Integer.BYTES);
        }
        if (Integer.compareUnsigned(call.argument(3), Integer.BYTES) < 0) {
            return refuse(call, Win32Error.ERROR_INSUFFICIENT_BUFFER);
        }
        call.memory().store32(call.argument(2), 0);
        return 1;
    }

    /** Ending on corruption is what happens anyway; a low-fragmentation front end is refused as under a debugger. */
    private long setInformation(NativeCall call) {
        return switch (call.argument(1)) {
            case TERMINATION -> 1;
            case COMPATIBILITY -> refuse(call, Win32Error.ERROR_GEN_FAILURE);
            default -> refuse(call, Win32Error.ERROR_INVALID_PARAMETER);
        };
    }
}
