package dev.pagewalk.win32.file;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file system, the handles and the file mappings of one machine, as functions to be called. */
public final class Files {

    private final Map<String, NativeFunction> functions = new HashMap<>();
    private final Disk disk;
    private final HandleTable handles;

    /**
     * @param space of the process whose handles these are
     */
    public Files(MemoryManager memory, AddressSpace space) {
        disk = new Disk(memory.format().pageSize());
        handles = new HandleTable();
        var names = new MappingNames(space.views()::drop);
        functions.putAll(new FileApi(disk, handles, memory).functions());
        functions.putAll(new MappingApi(disk, handles, names, memory).functions());
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

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        return Map.copyOf(functions);
    }
}
