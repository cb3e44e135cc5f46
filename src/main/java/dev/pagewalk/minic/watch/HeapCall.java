package dev.pagewalk.minic.watch;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A function that hands out memory or takes it back, and what a call of it means for a {@link HeapLedger}. The
 * runtime's functions call the heap's, which told of their part before.
 */
enum HeapCall {
    HEAP_ALLOC("HeapAlloc", true),
    HEAP_RE_ALLOC("HeapReAlloc", true),
    HEAP_FREE("HeapFree", true),
    HEAP_CREATE("HeapCreate", true),
    HEAP_DESTROY("HeapDestroy", true),
    HEAP_SIZE("HeapSize", true),
    HEAP_VALIDATE("HeapValidate", true),
    HEAP_COMPACT("HeapCompact", true),
    FREE("free", false),
    MALLOC_DBG("_malloc_dbg", false),
    CALLOC_DBG("_calloc_dbg", false),
    REALLOC_DBG("_realloc_dbg", false),
    EXPAND_DBG("_expand_dbg", false),
    FREE_DBG("_free_dbg", false);

    private static final int ZERO_MEMORY = 8;
    private static final Map<String, HeapCall> BY_FUNCTION =
            Arrays.stream(values()).collect(Collectors.toMap(call -> call.function, Function.identity()));

    private final String function;
    private final boolean ofHeap;

    HeapCall(String function, boolean ofHeap) {
        this.function = function;
        this.ofHeap = ofHeap;
    }

    /** The function of that name, if it is one of these. */
    static Optional<HeapCall> of(String function) {
        return Optional.ofNullable(BY_FUNCTION.get(function));
    }

    /** True if it writes into blocks what is the heap's own business. */
    boolean isOfHeap() {
        return ofHeap;
    }

    /** The block that it is given to free, if it is one that frees. */
    OptionalInt freed(int[] arguments) {
        return switch (this) {
            case HEAP_FREE -> OptionalInt.of(arguments[2]);
            case FREE, FREE_DBG -> OptionalInt.of(arguments[0]);
            default -> OptionalInt.empty();
        };
    }

    /** It returned: the ledger is told what that changes. */
    void returned(HeapLedger ledger, int[] arguments, int result, int line) {
        if (result == 0 && this != FREE_DBG) {
            return;
        }
        boolean zeroed = (arguments[1] & ZERO_MEMORY) != 0;
        switch (this) {
            case HEAP_ALLOC -> ledger.allocated(result, arguments[2], zeroed);
            case HEAP_RE_ALLOC -> ledger.moved(arguments[2], result, arguments[3], zeroed, line);
            case HEAP_FREE -> ledger.released(arguments[2], line);
            case MALLOC_DBG -> ledger.allocated(result, arguments[0], false);
            case CALLOC_DBG -> ledger.allocated(result, arguments[0] * arguments[1], true);
            case REALLOC_DBG, EXPAND_DBG -> {
                if (arguments[0] == 0) {
                    ledger.allocated(result, arguments[1], false);
                } else {
                    ledger.moved(arguments[0], result, arguments[1], false, line);
                }
            }
            case FREE_DBG -> ledger.released(arguments[0], line);
            default -> {}
        }
    }
}
