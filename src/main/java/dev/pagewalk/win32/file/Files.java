package dev.pagewalk.win32.file;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import java.util.HashMap;
import java.util.Map;

/** The file system, the handles and the file mappings of one machine, as functions to be called. */
public final class Files {

    private final Map<String, NativeFunction> functions = new HashMap<>();

    /**
     * @param space of the process whose handles these are
     */
    public Files(MemoryManager memory, AddressSpace space) {
        var disk = new Disk(memory.format().pageSize());
        var handles = new HandleTable();
        var names = new MappingNames(space.views()::drop);
        functions.putAll(new FileApi(disk, handles, memory).functions());
        functions.putAll(new MappingApi(disk, handles, names, memory).functions());
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        return Map.copyOf(functions);
    }
}
