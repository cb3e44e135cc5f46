package dev.pagewalk.exercise.bench;

import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.MachineSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * States of machines by the commands that lead to them, the last few. Where a setup doesn't depend on the parameters,
 * all variants share one machine.
 */
public final class MomentCache {

    public static final MomentCache SHARED = new MomentCache(64);

    private final Map<Told, Moment> last;

    private MomentCache(int most) {
        last = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Told, Moment> eldest) {
                return size() > most;
            }
        };
    }

    private record Told(MachineSettings settings, List<Command> commands) {}

    public Moment get(MachineSettings settings, List<Command> commands, Supplier<Moment> otherwise) {
        var told = new Told(settings, commands);
        synchronized (last) {
            @Nullable Moment known = last.get(told);
            if (known != null) {
                return known;
            }
        }
        Moment moment = otherwise.get();
        synchronized (last) {
            last.put(told, moment);
        }
        return moment;
    }
}
