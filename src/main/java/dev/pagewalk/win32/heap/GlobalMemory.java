package dev.pagewalk.win32.heap;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.win32.LastError;
import dev.pagewalk.win32.Win32Error;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GlobalAlloc and LocalAlloc for fixed memory: blocks of the default heap, the handle being the address. Moveable memory,
 * which needs locking, is not offered.
 */
final class GlobalMemory {

    private static final int MOVEABLE = 0x02;
    private static final int ZERO = 0x40;

    private GlobalMemory() {}

    static Map<String, NativeFunction> functions() {
        Map<String, NativeFunction> functions = new LinkedHashMap<>();
        for (String family : new String[] {"Global", "Local"}) {
            functions.put(family + "Alloc", GlobalMemory::allocate);
            functions.put(family + "Free", GlobalMemory::free);
            functions.put(family + "Size", GlobalMemory::size);
        }
        return functions;
    }

    private static int heap(NativeCall call) {
        return (int) call.callNative("GetProcessHeap");
    }

    private static long allocate(NativeCall call) {
        if ((call.argument(0) & MOVEABLE) != 0) {
            LastError.set(call.memory(), Win32Error.ERROR_INVALID_PARAMETER);
            return 0;
        }
        int flags = (call.argument(0) & ZERO) != 0 ? HeapLayout.FLAG_ZERO_MEMORY : 0;
        return call.callNative("HeapAlloc", heap(call), flags, call.argument(1));
    }

    private static long free(NativeCall call) {
        return call.callNative("HeapFree", heap(call), 0, call.argument(0)) != 0 ? 0 : call.argument(0);
    }

    private static long size(NativeCall call) {
        long size = call.callNative("HeapSize", heap(call), 0, call.argument(0));
        return (int) size == -1 ? 0 : size;
    }
}
