package dev.pagewalk.win32.file;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.StateDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files, handles and file mappings as one process sees them, as functions to be called. */
public final class Files {

    private final Map<String, NativeFunction> functions = new HashMap<>();
    private final Disk disk;
    private final HandleTable handles = new HandleTable();

    /**
     * @param shared with the other processes of the machine
     */
    public Files(MemoryManager memory, KernelObjects shared) {
        disk = shared.disk;
        functions.putAll(new FileApi(disk, handles, memory).functions());
        functions.putAll(new MappingApi(disk, handles, shared.names, memory).functions());
    }

    /** Closes every handle, as Windows does at the end of a process. */
    public void closeAll() {
        handles.closeAll();
    }

    /**
     * The files of the disk in the order of their names.
     *
     * @param most files that are listed
     * @param excerpt bytes of each that are copied
     */
    public List<FileRecord> list(int most, int excerpt) {
        return disk.list(most, excerpt);
    }

    /** The open handles, lowest first; at most {@code most}. */
    public List<HandleRecord> openHandles(int most) {
        return handles.list(most);
    }

    /** Tells a digest the open handles and the files of the disk. */
    public void digest(StateDigest digest) {
        for (HandleRecord handle : handles.list(Integer.MAX_VALUE)) {
            digest.add(handle.handle())
                    .add(handle.kind().ordinal())
                    .add(handle.name())
                    .add(handle.mayRead());
            digest.add(handle.mayWrite())
                    .add(handle.position())
                    .add(handle.section())
                    .add(handle.handles());
        }
        disk.digest(digest);
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        return Map.copyOf(functions);
    }
}
