package dev.pagewalk.win32.file;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The handles of a process: small multiples of 4 that stand for kernel objects. */
final class HandleTable {

    private static final int FIRST = 0x7B0;

    private final Map<Integer, KernelObject> objects = new HashMap<>();
    private int next = FIRST;

    int add(KernelObject object) {
        int handle = next;
        next += 4;
        objects.put(handle, object);
        return handle;
    }

    @Nullable KernelObject get(int handle) {
        return objects.get(handle);
    }

    /** False if there is no such handle. */
    boolean close(int handle) {
        KernelObject object = objects.remove(handle);
        if (object == null) {
            return false;
        }
        object.closed();
        return true;
    }
}
