package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How many draws of parameters were no variants, and why: what is left may be less different than it looks. */
public final class Rejections {

    /** In percent; fewer are nothing to think about. */
    private static final int LEAST = 10;

    private static final int MOST_REASONS = 3;

    private final LongAdder draws = new LongAdder();
    private final Map<String, LongAdder> reasons = new ConcurrentHashMap<>();

    void drawn() {
        draws.increment();
    }

    void rejected(String reason) {
        reasons.computeIfAbsent(reason, one -> new LongAdder()).increment();
    }

    /** How many were rejected, and the most frequent reasons; empty if it is hardly any. */
    public Optional<Diagnostic> note(Places places) {
        long rejected = reasons.values().stream().mapToLong(LongAdder::sum).sum();
        long percent = rejected * 100 / Math.max(1, draws.sum());
        if (percent < LEAST) {
            return Optional.empty();
        }
        String most = reasons.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, LongAdder>>comparingLong(
                                one -> -one.getValue().sum())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_REASONS)
                .map(one -> one.getKey() + " (" + one.getValue().sum() + ")")
                .collect(Collectors.joining("; "));
        return Optional.of(Diagnostic.note(places.first("require", "params"), "exercise.rejected", percent + "", most));
    }
}
