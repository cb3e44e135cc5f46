package dev.pagewalk.win32.heap;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.win32.LastError;

/**
 * Pages for a heap function: by calls of VirtualAlloc and VirtualFree inside it, which leave no trace in the last
 * error.
 */
record CalledPages(NativeCall call, int pageSize) implements PageSource {

    @Override
    public int allocate(int address, int size, int type, int protection) {
        int result = quietly("VirtualAlloc", address, size, type, protection);
        PageSource.name(call.memory(), result, type);
        return result;
    }

    @Override
    public boolean free(int address, int size, int type) {
        return quietly("VirtualFree", address, size, type) != 0;
    }

    private int quietly(String function, int... arguments) {
        int before = LastError.get(call.memory());
        int result = (int) call.callNative(function, arguments);
        if (result == 0) {
            LastError.set(call.memory(), before);
        }
        return result;
    }
}
