package dev.pagewalk.crt;

import static dev.pagewalk.win32.header.WindowsConstants.HEAP_ZERO_MEMORY;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import java.util.Map;

/**
 * {@code errno}. The runtime keeps it in a block of its own per thread, taken from the process heap when it is first
 * needed.
 */
final class ErrorNumber {

    private int address;

    /** The value before it has a place in memory. */
    private int early;

    void register(Map<String, NativeFunction> functions) {
        functions.put("_errno", this::place);
    }

    void set(NativeCall call, int value) {
        if (address == 0) {
            early = value;
        } else {
            call.memory().store32(address, value);
        }
    }

    int get(NativeCall call) {
        return address == 0 ? early : call.memory().load32(address);
    }

    private int place(NativeCall call) {
        if (address == 0) {
            int heap = (int) call.callNative("GetProcessHeap");
            address = (int) call.callNative("HeapAlloc", heap, HEAP_ZERO_MEMORY, 4);
            if (address != 0) {
                call.memory().store32(address, early);
            }
        }
        return address;
    }
}
