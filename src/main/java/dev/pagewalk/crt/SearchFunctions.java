package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** {@code string.h}: strings that are compared and searched. {@code strtok} keeps its place between calls. */
final class SearchFunctions {

    private int tokenPlace;

    void register(Map<String, NativeFunction> functions) {
        functions.put("strcmp", call -> compare(call, -1, value -> value));
        functions.put("strcoll", call -> compare(call, -1, value -> value));
        functions.put("strncmp", call -> compare(call, call.argument(2), value -> value));
        functions.put("_stricmp", call -> compare(call, -1, CharacterFunctions::toLower));
        functions.put("_strnicmp", call -> compare(call, call.argument(2), CharacterFunctions::toLower));
        functions.put("strchr", call -> {
            AddressSpace memory = call.memory();
            for (int at = call.argument(0); ; at++) {
                int value = memory.load8(at);
                if (value == (call.argument(1) & 0xFF)) {
                    return at;
                }
                if (value == 0) {
                    return 0;
                }
            }
        });
        functions.put("strrchr", call -> {
            AddressSpace memory = call.memory();
            int found = 0;
            for (int at = call.argument(0); ; at++) {
                int value = memory.load8(at);
                if (value == (call.argument(1) & 0xFF)) {
                    found = at;
                }
                if (value == 0) {
                    return found;
                }
            }
        });
        functions.put("strstr", SearchFunctions::find);
        functions.put("strspn", call -> span(call.memory(), call.argument(0), call.argument(1), true));
        functions.put("strcspn", call -> span(call.memory(), call.argument(0), call.argument(1), false));
        functions.put("strpbrk", call -> {
            int at = call.argument(0) + span(call.memory(), call.argument(0), call.argument(1), false);
            return call.memory().load8(at) == 0 ? 0 : at;
        });
        functions.put("strtok", this::token);
    }

    /** -1, 0 or 1, as msvcrt answers. */
    private static long compare(NativeCall call, int limit, IntUnaryOperator mapping) {
        AddressSpace memory = call.memory();
        for (int i = 0; i != limit; i++) {
            int first = memory.load8(call.argument(0) + i);
            int second = memory.load8(call.argument(1) + i);
            int difference = mapping.applyAsInt(first) - mapping.applyAsInt(second);
            if (difference != 0) {
                return Integer.signum(difference);
            }
            if (first == 0) {
                return 0;
            }
        }
        return 0;
    }

    private static long find(NativeCall call) {
        AddressSpace memory = call.memory();
        byte[] wanted = MemoryBlocks.string(memory, call.argument(1), 1 << 20);
        for (int at = call.argument(0); ; at++) {
            int i = 0;
            while (i < wanted.length && memory.load8(at + i) == (wanted[i] & 0xFF)) {
                i++;
            }
            if (i == wanted.length) {
                return at;
            }
            if (memory.load8(at) == 0) {
                return 0;
            }
        }
    }

    /** How many characters from {@code address} on are in the set ({@code inside}) or not in it. */
    private static int span(AddressSpace memory, int address, int set, boolean inside) {
        boolean[] members = new boolean[256];
        for (byte b : MemoryBlocks.string(memory, set, 1 << 20)) {
            members[b & 0xFF] = true;
        }
        for (int n = 0; ; n++) {
            int value = memory.load8(address + n);
            if (value == 0 || members[value] != inside) {
                return n;
            }
        }
    }

    private long token(NativeCall call) {
        AddressSpace memory = call.memory();
        int start = call.argument(0) != 0 ? call.argument(0) : tokenPlace;
        if (start == 0) {
            return 0;
        }
        start += span(memory, start, call.argument(1), true);
        if (memory.load8(start) == 0) {
            tokenPlace = start;
            return 0;
        }
        int end = start + span(memory, start, call.argument(1), false);
        if (memory.load8(end) != 0) {
            memory.store8(end++, 0);
        }
        tokenPlace = end;
        return start;
    }
}
