package dev.pagewalk.exercise.bench;

import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.MachineSettings;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends of programs by all that they depend on, those last asked for. Each holds its machine's RAM, and students decide
 * how much that is: so they are bound by their bytes, not by their number alone.
 */
final class TrialCache {

    private final int most;
    private final long mostBytes;
    private final Map<Told, Trial> last = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    TrialCache(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    record Told(MachineSettings settings, List<Command> files, String source) {
        Told {
            files = List.copyOf(files);
        }
    }

    synchronized @Nullable Trial get(Told told) {
        return last.get(told);
    }

    /** What alone is more than may be held is not kept: it would only drive out all others. */
    synchronized void put(Told told, Trial trial) {
        if (trial.bytes() > mostBytes) {
            return;
        }
        @Nullable Trial before = last.put(told, trial);
        bytes += trial.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Trial> eldest = last.values().iterator();
        while (last.size() > most || bytes > mostBytes) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    /** What all together hold. */
    synchronized long bytes() {
        return bytes;
    }
}
