package dev.pagewalk.exercise.bench;

import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.machine.snapshot.SystemSnapshot;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * States of machines by all that they depend on, those last asked for. Each holds its machine's RAM, and who writes
 * programs decides how much that is: so they are bound by their bytes, not by their number alone.
 */
final class MachineCache<K, V> {

    private final int most;
    private final long mostBytes;
    private final ToLongFunction<V> held;
    private final Map<K, V> last = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param held bytes that a value holds; always the same for it */
    MachineCache(int most, long mostBytes, ToLongFunction<V> held) {
        this.most = most;
        this.mostBytes = mostBytes;
        this.held = held;
    }

    synchronized @Nullable V get(K key) {
        return last.get(key);
    }

    /** What alone is more than may be held is not kept: it would only drive out all others. */
    synchronized void put(K key, V value) {
        long one = held.applyAsLong(value);
        if (one > mostBytes) {
            return;
        }
        @Nullable V before = last.put(key, value);
        bytes += one - (before == null ? 0 : held.applyAsLong(before));
        Iterator<V> eldest = last.values().iterator();
        while (last.size() > most || bytes > mostBytes) {
            bytes -= held.applyAsLong(eldest.next());
            eldest.remove();
        }
    }

    /** What all together hold. */
    synchronized long bytes() {
        return bytes;
    }

    /** What a machine holds: the frames that were used and the pages in the page file. */
    static long bytes(Moment moment) {
        SystemSnapshot system = moment.machine().system();
        long pages = system.frames().size() + system.pageFile().used();
        return pages << system.frames().pageShift();
    }
}
