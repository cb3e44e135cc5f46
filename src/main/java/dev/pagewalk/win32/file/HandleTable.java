package dev.pagewalk.win32.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The handles of a process: small multiples of 4 that stand for kernel objects. */
final class HandleTable {

    private static final int FIRST = 0x7B0;

    private final Map<Integer, KernelObject> objects = new TreeMap<>();
    private int next = FIRST;

    int add(KernelObject object) {
        int handle = next;
        next += 4;
        objects.put(handle, object);
        return handle;
    }

    /** The open handles, lowest first; at most {@code most}. */
    List<HandleRecord> list(int most) {
        return objects.entrySet().stream()
                .limit(most)
                .map(entry -> record(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static HandleRecord record(int handle, KernelObject object) {
        return switch (object) {
            case OpenFile open ->
                new HandleRecord(
                        handle,
                        HandleRecord.Kind.FILE,
                        open.file.name,
                        open.mayRead,
                        open.mayWrite,
                        open.position,
                        0,
                        1);
            case Mapping mapping ->
                new HandleRecord(
                        handle,
                        HandleRecord.Kind.SECTION,
                        mapping.object().name,
                        mapping.mayRead(),
                        mapping.mayWrite(),
                        mapping.object().size,
                        mapping.object().section.number(),
                        mapping.object().handles);
        };
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

    void closeAll() {
        for (Integer handle : List.copyOf(objects.keySet())) {
            close(handle);
        }
    }
}
