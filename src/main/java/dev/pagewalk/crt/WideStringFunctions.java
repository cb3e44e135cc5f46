package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** {@code wchar.h}: strings of 16-bit units, and their conversion to bytes and back. */
final class WideStringFunctions {

    private final WideText wideText;

    WideStringFunctions(WideText wideText) {
        this.wideText = wideText;
    }

    void register(Map<String, NativeFunction> functions) {
        functions.put("wcslen", call -> length(call.memory(), call.argument(0)));
        functions.put("wcscpy", call -> copy(call, call.argument(0), -1));
        functions.put("wcsncpy", call -> copy(call, call.argument(0), call.argument(2)));
        functions.put("wcscat", call -> copy(call, call.argument(0) + 2 * length(call.memory(), call.argument(0)), -1));
        functions.put("wcscmp", call -> compare(call, -1, value -> value));
        functions.put("wcsncmp", call -> compare(call, call.argument(2), value -> value));
        functions.put("_wcsicmp", call -> compare(call, -1, Character::toLowerCase));
        functions.put("wcschr", call -> search(call, true));
        functions.put("wcsrchr", call -> search(call, false));
        functions.put("wcsstr", call -> {
            String text = MemoryBlocks.wideString(call.memory(), call.argument(0), 1 << 20);
            int at = text.indexOf(MemoryBlocks.wideString(call.memory(), call.argument(1), 1 << 20));
            return at < 0 ? 0 : call.argument(0) + 2 * at;
        });
        functions.put("wmemcpy", call -> {
            MemoryBlocks.move(call.memory(), call.argument(0), call.argument(1), 2 * call.argument(2));
            return call.argument(0);
        });
        functions.put("wmemset", call -> {
            for (int i = 0; i != call.argument(2); i++) {
                call.memory().store16(call.argument(0) + 2 * i, call.argument(1));
            }
            return call.argument(0);
        });
        functions.put("wcstombs", this::toBytes);
        functions.put("mbstowcs", this::toWide);
    }

    static int length(AddressSpace memory, int address) {
        int n = 0;
        while (memory.load16(address + 2 * n) != 0) {
            n++;
        }
        return n;
    }

    /** Copies up to the NUL; with a {@code limit} exactly that many units, filled up with NULs. */
    private static long copy(NativeCall call, int to, int limit) {
        AddressSpace memory = call.memory();
        int value = 1;
        for (int i = 0; i != limit; i++) {
            if (value != 0) {
                value = memory.load16(call.argument(1) + 2 * i);
            }
            memory.store16(to + 2 * i, value);
            if (value == 0 && limit == -1) {
                break;
            }
        }
        return call.argument(0);
    }

    private static long compare(NativeCall call, int limit, IntUnaryOperator mapping) {
        AddressSpace memory = call.memory();
        for (int i = 0; i != limit; i++) {
            int first = memory.load16(call.argument(0) + 2 * i);
            int second = memory.load16(call.argument(1) + 2 * i);
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

    private static long search(NativeCall call, boolean first) {
        int found = 0;
        for (int at = call.argument(0); ; at += 2) {
            int value = call.memory().load16(at);
            if (value == (call.argument(1) & 0xFFFF)) {
                found = at;
                if (first) {
                    return at;
                }
            }
            if (value == 0) {
                return found;
            }
        }
    }

    private long toBytes(NativeCall call) {
        AddressSpace memory = call.memory();
        String bytes = wideText.narrow(MemoryBlocks.wideString(memory, call.argument(1), 1 << 20));
        if (bytes == null) {
            return -1;
        }
        if (call.argument(0) == 0) {
            return bytes.length();
        }
        int n = Math.clamp(call.argument(2) & 0xFFFF_FFFFL, 0, bytes.length());
        memory.write(call.argument(0), ByteText.bytes(bytes.substring(0, n)));
        if (n != call.argument(2)) {
            memory.store8(call.argument(0) + n, 0);
        }
        return n;
    }

    private long toWide(NativeCall call) {
        AddressSpace memory = call.memory();
        String text = wideText.widen(ByteText.of(MemoryBlocks.string(memory, call.argument(1), 1 << 20)));
        if (call.argument(0) == 0) {
            return text.length();
        }
        int n = Math.clamp(call.argument(2) & 0xFFFF_FFFFL, 0, text.length());
        for (int i = 0; i < n; i++) {
            memory.store16(call.argument(0) + 2 * i, text.charAt(i));
        }
        if (n != call.argument(2)) {
            memory.store16(call.argument(0) + 2 * n, 0);
        }
        return n;
    }
}
