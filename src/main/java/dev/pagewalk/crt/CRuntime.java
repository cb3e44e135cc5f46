package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.win32.SimulatedClock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The C runtime of one process, with what it keeps between calls: the random seed, the place of {@code strtok}, the
 * locale, the debug heap's list.
 *
 * <p>It calls the system through {@link dev.pagewalk.abi.NativeCall#callNative}, so {@code malloc} shows the
 * {@code HeapAlloc} inside it; the process needs the functions of {@code win32} beside these.
 */
public final class CRuntime {

    private final Map<String, NativeFunction> functions = new LinkedHashMap<>();
    private final MallocFunctions malloc;

    /** @param clock the machine's clock */
    public CRuntime(SimulatedClock clock) {
        WideText wideText = new WideText();
        ErrorNumber errno = new ErrorNumber();
        errno.register(functions);
        new PrintFunctions(wideText).register(functions);
        new ConsoleFunctions(wideText, errno).register(functions);
        StringFunctions.register(functions);
        new SearchFunctions().register(functions);
        new WideStringFunctions(wideText).register(functions);
        CharacterFunctions.register(functions);
        new NumberFunctions(errno).register(functions);
        MathFunctions.register(functions);
        TimeFunctions.register(clock, functions);
        malloc = new MallocFunctions(errno);
        malloc.register(functions);
        DebugFunctions debug = new DebugFunctions(malloc);
        debug.register(functions);
        new ProcessFunctions(wideText, debug).register(functions);
        ProbeFunctions.register(functions);
    }

    /**
     * Tells which heap {@code malloc} takes its blocks from. Without it the runtime makes one with HeapCreate at the
     * first need.
     */
    public void useHeap(VirtualAddress heap) {
        malloc.useHeap(heap.raw());
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        return Collections.unmodifiableMap(functions);
    }
}
