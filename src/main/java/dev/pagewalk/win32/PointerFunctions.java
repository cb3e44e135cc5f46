package dev.pagewalk.win32;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Functions of kernel32 that survive bad pointers because they handle the exception themselves: {@code IsBadReadPtr}
 * and its sisters, which really touch the memory (and so use up guard pages), and the {@code lstr} functions.
 */
public final class PointerFunctions {

    /** Steps no larger than any page. */
    private static final int STEP = 4096;

    private PointerFunctions() {}

    /** The functions by name. */
    public static Map<String, NativeFunction> functions() {
        Map<String, NativeFunction> functions = new LinkedHashMap<>();
        functions.put("IsBadReadPtr", call -> isBad(call, call.argument(1), false));
        functions.put("IsBadWritePtr", call -> isBad(call, call.argument(1), true));
        functions.put("IsBadCodePtr", call -> isBad(call, 1, false));
        functions.put(
                "IsBadStringPtrA",
                call -> call.argument(1) == 0
                        ? 0
                        : caught(
                                () -> {
                                    MemoryBlocks.find(call.memory(), call.argument(0), 0, call.argument(1));
                                    return 0;
                                },
                                1));
        functions.put("lstrlenA", call -> caught(() -> MemoryBlocks.stringLength(call.memory(), call.argument(0)), 0));
        functions.put("lstrcpyA", call -> caught(() -> copy(call, call.argument(0), -1), 0));
        functions.put(
                "lstrcpynA",
                call -> call.argument(2) <= 0
                        ? call.argument(0)
                        : caught(() -> copy(call, call.argument(0), call.argument(2) - 1), 0));
        functions.put(
                "lstrcatA",
                call -> caught(
                        () -> copy(
                                call,
                                call.argument(0) + MemoryBlocks.stringLength(call.memory(), call.argument(0)),
                                -1),
                        0));
        functions.put("lstrcmpA", call -> compare(call, false));
        functions.put("lstrcmpiA", call -> compare(call, true));
        return functions;
    }

    @FunctionalInterface
    private interface Guarded {
        int run();
    }

    private static int caught(Guarded body, int otherwise) {
        try {
            return body.run();
        } catch (SimulatedException e) {
            return otherwise;
        }
    }

    private static long isBad(NativeCall call, int length, boolean write) {
        int start = call.argument(0);
        if (length == 0) {
            return 0;
        }
        int last = start + length - 1;
        if (start == 0 || Integer.compareUnsigned(last, start) < 0) {
            return 1;
        }
        AddressSpace memory = call.memory();
        return caught(
                () -> {
                    int at = start;
                    while (true) {
                        int value = memory.load8(at);
                        if (write) {
                            memory.store8(at, value);
                        }
                        if (Integer.compareUnsigned(last - at, STEP) < 0) {
                            break;
                        }
                        at += STEP;
                    }
                    int value = memory.load8(last);
                    if (write) {
                        memory.store8(last, value);
                    }
                    return 0;
                },
                1);
    }

    private static int copy(NativeCall call, int to, int limit) {
        AddressSpace memory = call.memory();
        for (int i = 0; i != limit; i++) {
            int value = memory.load8(call.argument(1) + i);
            memory.store8(to + i, value);
            if (value == 0) {
                return call.argument(0);
            }
        }
        memory.store8(to + limit, 0);
        return call.argument(0);
    }

    private static long compare(NativeCall call, boolean ignoreCase) {
        AddressSpace memory = call.memory();
        for (int i = 0; ; i++) {
            int first = memory.load8(call.argument(0) + i);
            int second = memory.load8(call.argument(1) + i);
            int difference = ignoreCase ? Character.toLowerCase(first) - Character.toLowerCase(second) : first - second;
            if (difference != 0 || first == 0) {
                return Integer.signum(difference);
            }
        }
    }
}
