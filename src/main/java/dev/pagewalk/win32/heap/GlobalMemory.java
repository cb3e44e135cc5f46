package dev.pagewalk.win32.heap;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.LastError;
import dev.pagewalk.win32.Win32Error;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GlobalAlloc, LocalAlloc and their families: blocks of the default heap. Of fixed memory the handle is the address;
 * moveable memory has a handle that must be locked to learn the address ({@link GlobalHandles}).
 */
final class GlobalMemory {

    private static final int MOVEABLE = 0x02;
    private static final int ZERO = 0x40;
    private static final int MODIFY = 0x80;
    private static final int INVALID_HANDLE = 0x8000;
    private static final int MOST_LOCKS = 0xFF;

    private final int pageSize;
    private final GlobalHandles handles = new GlobalHandles();

    GlobalMemory(int pageSize) {
        this.pageSize = pageSize;
    }

    Map<String, NativeFunction> functions() {
        Map<String, NativeFunction> functions = new LinkedHashMap<>();
        for (String family : new String[] {"Global", "Local"}) {
            functions.put(family + "Alloc", this::allocate);
            functions.put(family + "ReAlloc", this::reallocate);
            functions.put(family + "Free", this::free);
            functions.put(family + "Size", this::size);
            functions.put(family + "Lock", this::lock);
            functions.put(family + "Unlock", this::unlock);
            functions.put(family + "Handle", this::handle);
            functions.put(family + "Flags", this::flags);
        }
        return functions;
    }

    private static int heap(NativeCall call) {
        return (int) call.callNative("GetProcessHeap");
    }

    private static int zero(int flags) {
        return (flags & ZERO) != 0 ? HeapLayout.FLAG_ZERO_MEMORY : 0;
    }

    private static int fail(NativeCall call, Win32Error error, int result) {
        LastError.set(call.memory(), error);
        return result;
    }

    private long allocate(NativeCall call) {
        int flags = call.argument(0);
        int size = call.argument(1);
        boolean moveable = (flags & MOVEABLE) != 0;
        int block = moveable && size == 0 ? 0 : (int) call.callNative("HeapAlloc", heap(call), zero(flags), size);
        if (!moveable) {
            return block == 0 ? fail(call, Win32Error.ERROR_NOT_ENOUGH_MEMORY, 0) : block;
        }
        int handle = block == 0 && size != 0 ? 0 : handles.add(call.memory(), new CalledPages(call, pageSize), block);
        if (handle == 0) {
            if (block != 0) {
                call.callNative("HeapFree", heap(call), 0, block);
            }
            return fail(call, Win32Error.ERROR_NOT_ENOUGH_MEMORY, 0);
        }
        GlobalHandles.setFlag(call.memory(), handle, GlobalHandles.DISCARDED, block == 0);
        GlobalHandles.setFlag(call.memory(), handle, GlobalHandles.DISCARDABLE, (flags & 0xF00) != 0);
        return handle;
    }

    private long reallocate(NativeCall call) {
        AddressSpace memory = call.memory();
        int handle = call.argument(0);
        int size = call.argument(1);
        int flags = call.argument(2);
        boolean isHandle = GlobalHandles.isHandle(handle);
        if (isHandle && !handles.isValid(memory, handle)) {
            return fail(call, Win32Error.ERROR_INVALID_HANDLE, 0);
        }
        if ((flags & MODIFY) != 0) {
            if (isHandle) {
                GlobalHandles.setFlag(memory, handle, GlobalHandles.DISCARDABLE, (flags & 0xF00) != 0);
            } else if ((flags & MOVEABLE) != 0) {
                return handles.add(memory, new CalledPages(call, pageSize), handle);
            }
            return handle;
        }
        if (!isHandle) {
            int inPlace = (flags & MOVEABLE) != 0 ? 0 : HeapLayout.FLAG_IN_PLACE_ONLY;
            int block = (int) call.callNative("HeapReAlloc", heap(call), zero(flags) | inPlace, handle, size);
            return block == 0 ? fail(call, Win32Error.ERROR_NOT_ENOUGH_MEMORY, 0) : block;
        }
        return resize(call, handle, size, flags) ? handle : fail(call, Win32Error.ERROR_NOT_ENOUGH_MEMORY, 0);
    }

    private static boolean resize(NativeCall call, int handle, int size, int flags) {
        AddressSpace memory = call.memory();
        int block = GlobalHandles.block(memory, handle);
        boolean locked = GlobalHandles.locks(memory, handle) > 0;
        int resized = 0;
        if (size == 0) {
            if (locked || block != 0 && call.callNative("HeapFree", heap(call), 0, block) == 0) {
                return false;
            }
        } else {
            int inPlace = locked && (flags & MOVEABLE) == 0 ? HeapLayout.FLAG_IN_PLACE_ONLY : 0;
            resized = (int)
                    (block == 0
                            ? call.callNative("HeapAlloc", heap(call), zero(flags), size)
                            : call.callNative("HeapReAlloc", heap(call), zero(flags) | inPlace, block, size));
            if (resized == 0) {
                return false;
            }
        }
        GlobalHandles.setBlock(memory, handle, resized);
        GlobalHandles.setFlag(memory, handle, GlobalHandles.DISCARDED, resized == 0);
        return true;
    }

    private long free(NativeCall call) {
        int handle = call.argument(0);
        if (!GlobalHandles.isHandle(handle)) {
            return call.callNative("HeapFree", heap(call), 0, handle) != 0 ? 0 : handle;
        }
        if (!handles.isValid(call.memory(), handle)) {
            return fail(call, Win32Error.ERROR_INVALID_HANDLE, handle);
        }
        int block = GlobalHandles.block(call.memory(), handle);
        if (block != 0 && call.callNative("HeapFree", heap(call), 0, block) == 0) {
            return handle;
        }
        handles.remove(call.memory(), handle);
        return 0;
    }

    private long size(NativeCall call) {
        int block = call.argument(0);
        if (GlobalHandles.isHandle(block)) {
            if (!handles.isValid(call.memory(), block)) {
                return fail(call, Win32Error.ERROR_INVALID_HANDLE, 0);
            }
            block = GlobalHandles.block(call.memory(), block);
            if (block == 0) {
                return 0;
            }
        }
        long size = call.callNative("HeapSize", heap(call), 0, block);
        return (int) size == -1 ? 0 : size;
    }

    private long lock(NativeCall call) {
        int handle = call.argument(0);
        if (!GlobalHandles.isHandle(handle)) {
            return handle;
        }
        if (!handles.isValid(call.memory(), handle)) {
            return fail(call, Win32Error.ERROR_INVALID_HANDLE, 0);
        }
        int block = GlobalHandles.block(call.memory(), handle);
        if (block == 0) {
            return fail(call, Win32Error.ERROR_DISCARDED, 0);
        }
        int locks = GlobalHandles.locks(call.memory(), handle);
        GlobalHandles.setLocks(call.memory(), handle, Math.min(MOST_LOCKS, locks + 1));
        return block;
    }

    /** Answers whether it is still locked; the last unlock answers FALSE with no error. */
    private long unlock(NativeCall call) {
        int handle = call.argument(0);
        if (!GlobalHandles.isHandle(handle)) {
            return 1;
        }
        if (!handles.isValid(call.memory(), handle)) {
            return fail(call, Win32Error.ERROR_INVALID_HANDLE, 0);
        }
        int locks = GlobalHandles.locks(call.memory(), handle);
        if (locks == 0) {
            return fail(call, Win32Error.ERROR_NOT_LOCKED, 0);
        }
        GlobalHandles.setLocks(call.memory(), handle, locks - 1);
        return locks > 1 ? 1 : fail(call, Win32Error.ERROR_SUCCESS, 0);
    }

    private long handle(NativeCall call) {
        int block = call.argument(0);
        int handle = handles.find(call.memory(), block);
        if (handle != 0) {
            return handle;
        }
        boolean fixed = (int) call.callNative("HeapSize", heap(call), 0, block) != -1;
        return fixed ? block : fail(call, Win32Error.ERROR_INVALID_HANDLE, 0);
    }

    /** The lock count in the low byte, and whether the block may be discarded or is. */
    private long flags(NativeCall call) {
        int handle = call.argument(0);
        if (!GlobalHandles.isHandle(handle)) {
            return 0;
        }
        if (!handles.isValid(call.memory(), handle)) {
            return fail(call, Win32Error.ERROR_INVALID_HANDLE, INVALID_HANDLE);
        }
        int shown = GlobalHandles.DISCARDABLE | GlobalHandles.DISCARDED;
        return GlobalHandles.flags(call.memory(), handle) & shown | GlobalHandles.locks(call.memory(), handle);
    }
}
