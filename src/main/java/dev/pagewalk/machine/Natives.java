package dev.pagewalk.machine;

import dev.pagewalk.abi.Header;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.crt.CRuntime;
import dev.pagewalk.crt.header.CrtHeaders;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.win32.MemoryInformationApi;
import dev.pagewalk.win32.PointerFunctions;
import dev.pagewalk.win32.ProcessMemoryApi;
import dev.pagewalk.win32.SystemFunctions;
import dev.pagewalk.win32.VirtualMemoryApi;
import dev.pagewalk.win32.file.Files;
import dev.pagewalk.win32.header.WindowsHeaders;
import dev.pagewalk.win32.heap.HeapApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that the program of one process can call, by name; calls of the Windows API are recorded as events. */
final class Natives {

    /** Windows' own functions and the malloc family; a loop that prints would bury everything else. */
    private static final Map<String, ApiSignature> SIGNATURES = signatures();

    private final Map<String, NativeFunction> functions = new HashMap<>();
    private final Files files;

    Natives(MemoryManager memory, AddressSpace space, SystemObjects shared) {
        functions.putAll(new VirtualMemoryApi(memory).functions());
        functions.putAll(new MemoryInformationApi(memory).functions());
        functions.putAll(new ProcessMemoryApi(memory).functions());
        files = new Files(memory, shared.kernel());
        functions.putAll(files.functions());
        functions.putAll(new SystemFunctions(shared.clock()).functions());
        functions.putAll(PointerFunctions.functions());
        var heaps = new HeapApi(memory);
        heaps.createProcessHeap(space, new VirtualAddress(ProcessLayout.PROCESS_HEAP));
        functions.putAll(heaps.functions());
        var runtime = new CRuntime(shared.clock());
        runtime.useHeap(heaps.createRuntimeHeap(space));
        functions.putAll(runtime.functions());
        functions.replaceAll(Natives::traced);
    }

    private static Map<String, ApiSignature> signatures() {
        List<Header> headers = new ArrayList<>(WindowsHeaders.all());
        headers.add(CrtHeaders.allocation());
        return ApiSignature.of(headers);
    }

    private static NativeFunction traced(String name, NativeFunction function) {
        ApiSignature signature = SIGNATURES.get(name);
        return signature == null ? function : new ApiTrace(function, signature);
    }

    /** The disk and the handles, to be looked at. */
    Files files() {
        return files;
    }

    Map<String, NativeFunction> all() {
        return Map.copyOf(functions);
    }
}
