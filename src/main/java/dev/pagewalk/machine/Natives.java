package dev.pagewalk.machine;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.crt.CRuntime;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.win32.MemoryInformationApi;
import dev.pagewalk.win32.PointerFunctions;
import dev.pagewalk.win32.SimulatedClock;
import dev.pagewalk.win32.SystemFunctions;
import dev.pagewalk.win32.VirtualMemoryApi;
import dev.pagewalk.win32.file.Files;
import dev.pagewalk.win32.header.WindowsHeaders;
import java.util.HashMap;
import java.util.Map;

/** Everything that a program can call on one machine, by name; calls of the Windows API are recorded as events. */
final class Natives {

    /** Only Windows' own functions: a loop that prints would bury everything else. */
    private static final Map<String, ApiSignature> SIGNATURES = ApiSignature.of(WindowsHeaders.all());

    private final Map<String, NativeFunction> functions = new HashMap<>();

    Natives(MemoryManager memory, AddressSpace space) {
        functions.putAll(new VirtualMemoryApi(memory).functions());
        functions.putAll(new MemoryInformationApi(memory).functions());
        functions.putAll(new Files(memory, space).functions());
        var clock = new SimulatedClock();
        functions.putAll(new SystemFunctions(clock).functions());
        functions.putAll(PointerFunctions.functions());
        functions.putAll(new CRuntime(clock).functions());
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
