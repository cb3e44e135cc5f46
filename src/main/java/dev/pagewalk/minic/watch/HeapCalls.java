package dev.pagewalk.minic.watch;

import java.util.Set;

/** What the functions that hand out memory mean for a {@link HeapLedger}. */
final class HeapCalls {

    private static final int ZERO_MEMORY = 8;

    /** They write into blocks what is the heap's own business. */
    private static final Set<String> HEAP = Set.of(
            "HeapAlloc",
            "HeapReAlloc",
            "HeapFree",
            "HeapCreate",
            "HeapDestroy",
            "HeapSize",
            "HeapValidate",
            "HeapCompact");

    private static final Set<String> FREES = Set.of("free", "_free_dbg", "HeapFree");

    private HeapCalls() {}

    static boolean isHeap(String name) {
        return HEAP.contains(name);
    }

    static boolean frees(String name) {
        return FREES.contains(name);
    }

    /** The block that a function that frees is given. */
    static int freed(String name, int[] arguments) {
        return name.equals("HeapFree") ? arguments[2] : arguments[0];
    }

    /** A function returned. The runtime's functions call the heap's, which told of their part before. */
    static void tell(HeapLedger ledger, String name, int[] arguments, int result, int line) {
        if (result == 0 && !name.equals("_free_dbg")) {
            return;
        }
        switch (name) {
            case "HeapAlloc" -> ledger.allocated(result, arguments[2], (arguments[1] & ZERO_MEMORY) != 0);
            case "HeapReAlloc" ->
                ledger.moved(arguments[2], result, arguments[3], (arguments[1] & ZERO_MEMORY) != 0, line);
            case "HeapFree" -> ledger.released(arguments[2], line);
            case "_malloc_dbg" -> ledger.allocated(result, arguments[0], false);
            case "_calloc_dbg" -> ledger.allocated(result, arguments[0] * arguments[1], true);
            case "_realloc_dbg", "_expand_dbg" -> {
                if (arguments[0] == 0) {
                    ledger.allocated(result, arguments[1], false);
                } else {
                    ledger.moved(arguments[0], result, arguments[1], false, line);
                }
            }
            case "_free_dbg" -> ledger.released(arguments[0], line);
            default -> {}
        }
    }
}
