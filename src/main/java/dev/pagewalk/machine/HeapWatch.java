package dev.pagewalk.machine;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.HeapReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at a heap before the program takes it down: afterwards nobody can tell whether something in it was destroyed.
 * It only looks, as a debugger does.
 */
final class HeapWatch {

    private static final String DESTROY = "HeapDestroy";

    /** A look costs about as much as a snapshot: a program that destroys heaps in a loop is watched for a while. */
    private static final int MOST_LOOKS = 100;

    private final Supplier<HeapReader> heaps;
    private int looks;
    private int damaged;

    HeapWatch(Supplier<HeapReader> heaps) {
        this.heaps = heaps;
    }

    /** The same functions, with a look before a heap goes. */
    Map<String, NativeFunction> around(Map<String, NativeFunction> functions) {
        var watched = new HashMap<>(functions);
        watched.computeIfPresent(DESTROY, (name, destroy) -> call -> {
            boolean broken = isBroken(new VirtualAddress(call.argument(0)));
            long destroyed = destroy.call(call);
            damaged += broken && destroyed != 0 ? 1 : 0;
            return destroyed;
        });
        return watched;
    }

    private boolean isBroken(VirtualAddress handle) {
        if (looks++ >= MOST_LOOKS) {
            return false;
        }
        HeapReader reader = heaps.get();
        return reader.handles().contains(handle) && !reader.sound(handle);
    }

    /** How many heaps were damaged when they were taken down. */
    int damaged() {
        return damaged;
    }
}
