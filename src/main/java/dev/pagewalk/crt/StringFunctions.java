package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** {@code string.h}: blocks and strings of bytes that are written, and a block's search and comparison. */
final class StringFunctions {

    private static final int EINVAL = 22;
    private static final int ERANGE = 34;

    private StringFunctions() {}

    static void register(Map<String, NativeFunction> functions) {
        blocks(functions);
        copies(functions);
        secure(functions);
        changes(functions);
    }

    private static void blocks(Map<String, NativeFunction> functions) {
        NativeFunction move = call -> {
            MemoryBlocks.move(call.memory(), call.argument(0), call.argument(1), call.argument(2));
            return call.argument(0);
        };
        functions.put("memcpy", move);
        functions.put("memmove", move);
        functions.put("memset", call -> {
            MemoryBlocks.fill(call.memory(), call.argument(0), call.argument(1), call.argument(2));
            return call.argument(0);
        });
        functions.put(
                "memcmp",
                call -> Integer.signum(
                        MemoryBlocks.compare(call.memory(), call.argument(0), call.argument(1), call.argument(2))));
        functions.put("memchr", call -> {
            int at = MemoryBlocks.find(call.memory(), call.argument(0), call.argument(1), call.argument(2));
            return at < 0 ? 0 : call.argument(0) + at;
        });
        functions.put("_memccpy", call -> {
            AddressSpace memory = call.memory();
            for (int i = 0; i != call.argument(3); i++) {
                int value = memory.load8(call.argument(1) + i);
                memory.store8(call.argument(0) + i, value);
                if (value == (call.argument(2) & 0xFF)) {
                    return call.argument(0) + i + 1;
                }
            }
            return 0;
        });
    }

    private static void copies(Map<String, NativeFunction> functions) {
        functions.put("strlen", call -> MemoryBlocks.stringLength(call.memory(), call.argument(0)));
        functions.put("strnlen", call -> {
            int at = MemoryBlocks.find(call.memory(), call.argument(0), 0, call.argument(1));
            return at < 0 ? call.argument(1) : at;
        });
        functions.put("strcpy", call -> copy(call, call.argument(0), call.argument(1), -1));
        functions.put("strcat", call -> copy(call, end(call, call.argument(0)), call.argument(1), -1));
        functions.put("strncat", call -> {
            int to = end(call, call.argument(0));
            copy(call, to, call.argument(1), call.argument(2));
            return call.argument(0);
        });
        functions.put("strncpy", call -> {
            AddressSpace memory = call.memory();
            int to = call.argument(0);
            int from = call.argument(1);
            int i = 0;
            for (int value = 1; i != call.argument(2) && value != 0; i++) {
                value = memory.load8(from + i);
                memory.store8(to + i, value);
            }
            MemoryBlocks.fill(memory, to + i, 0, call.argument(2) - i);
            return to;
        });
    }

    private static int end(NativeCall call, int address) {
        return address + MemoryBlocks.stringLength(call.memory(), address);
    }

    /**
     * Copies a string byte by byte, at most {@code limit} (unsigned) bytes, and a NUL behind. It reads while it writes,
     * so overlapping strings run on as on the real machine.
     */
    private static int copy(NativeCall call, int to, int from, int limit) {
        AddressSpace memory = call.memory();
        for (int i = 0; i != limit; i++) {
            int value = memory.load8(from + i);
            memory.store8(to + i, value);
            if (value == 0) {
                return call.argument(0);
            }
        }
        memory.store8(to + limit, 0);
        return call.argument(0);
    }

    private static void secure(Map<String, NativeFunction> functions) {
        functions.put("strcpy_s", call -> copySecure(call, 0, call.argument(2), -1));
        functions.put("strncpy_s", call -> copySecure(call, 0, call.argument(2), call.argument(3)));
        functions.put("strcat_s", call -> {
            int used = MemoryBlocks.find(call.memory(), call.argument(0), 0, call.argument(1));
            return used < 0 ? EINVAL : copySecure(call, used, call.argument(2), -1);
        });
        NativeFunction move = call -> {
            int to = call.argument(0);
            int size = call.argument(1);
            int count = call.argument(3);
            if (count == 0) {
                return 0;
            }
            if (to == 0) {
                return EINVAL;
            }
            if (call.argument(2) == 0 || Integer.compareUnsigned(size, count) < 0) {
                MemoryBlocks.fill(call.memory(), to, 0, size);
                return call.argument(2) == 0 ? EINVAL : ERANGE;
            }
            MemoryBlocks.move(call.memory(), to, call.argument(2), count);
            return 0;
        };
        functions.put("memcpy_s", move);
        functions.put("memmove_s", move);
    }

    /**
     * Copies behind {@code used} bytes of the destination; too long a text leaves an empty string and {@code ERANGE}.
     */
    private static long copySecure(NativeCall call, int used, int from, int count) {
        int to = call.argument(0);
        int size = call.argument(1);
        if (to == 0 || size == 0) {
            return EINVAL;
        }
        AddressSpace memory = call.memory();
        if (from == 0) {
            memory.store8(to, 0);
            return EINVAL;
        }
        int length = MemoryBlocks.find(memory, from, 0, count);
        if (length < 0) {
            length = count;
        }
        if (Integer.compareUnsigned(length, size - used) >= 0) {
            memory.store8(to, 0);
            return ERANGE;
        }
        MemoryBlocks.move(memory, to + used, from, length);
        memory.store8(to + used + length, 0);
        return 0;
    }

    private static void changes(Map<String, NativeFunction> functions) {
        functions.put("_strupr", call -> eachCharacter(call, CharacterFunctions::toUpper));
        functions.put("_strlwr", call -> eachCharacter(call, CharacterFunctions::toLower));
        functions.put("_strset", call -> eachCharacter(call, ignored -> call.argument(1)));
        functions.put("_strrev", call -> {
            AddressSpace memory = call.memory();
            int first = call.argument(0);
            int last = end(call, first) - 1;
            for (; Integer.compareUnsigned(first, last) < 0; first++, last--) {
                int value = memory.load8(first);
                memory.store8(first, memory.load8(last));
                memory.store8(last, value);
            }
            return call.argument(0);
        });
    }

    private static long eachCharacter(NativeCall call, IntUnaryOperator change) {
        AddressSpace memory = call.memory();
        int address = call.argument(0);
        for (int value = memory.load8(address); value != 0; value = memory.load8(++address)) {
            memory.store8(address, change.applyAsInt(value));
        }
        return call.argument(0);
    }
}
