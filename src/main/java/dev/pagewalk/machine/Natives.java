package dev.pagewalk.machine;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.win32.MemoryInformationApi;
import dev.pagewalk.win32.VirtualMemoryApi;
import dev.pagewalk.win32.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Everything that a program can call on one machine, by name; calls of the Windows API are recorded as events. */
final class Natives {

    private static final Map<String, ApiSignature> SIGNATURES =
            ApiSignature.of(SystemLibrary.library().headers());

    private final Map<String, NativeFunction> functions = new HashMap<>();

    Natives(MemoryManager memory, AddressSpace space) {
        functions.putAll(new VirtualMemoryApi(memory).functions());
        functions.putAll(new MemoryInformationApi(memory).functions());
        functions.putAll(new Files(memory, space).functions());
        functions.replaceAll(Natives::traced);
    }

    private static NativeFunction traced(String name, NativeFunction function) {
        ApiSignature signature = SIGNATURES.get(name);
        return signature == null ? function : new ApiTrace(function, signature);
    }

    Map<String, NativeFunction> all() {
        return Map.copyOf(functions);
    }
}
