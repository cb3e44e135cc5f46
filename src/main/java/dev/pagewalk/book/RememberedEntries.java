package dev.pagewalk.book;

import dev.pagewalk.grading.PointsChanged;
import dev.pagewalk.homework.Window;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Entries that were worked out, with the times and the revision they are for; what else they depend on is told by events. */
@Component
class RememberedEntries {

    private final Map<Long, Remembered> byWork = new ConcurrentHashMap<>();

    /** How often a work changed since the server started. */
    private final Map<Long, Long> changes = new ConcurrentHashMap<>();

    private record Remembered(Entry entry, Window window, int revision) {}

    /** Empty if it has to be worked out. */
    Optional<Entry> entry(long workId, Window window, int revision) {
        return Optional.ofNullable(byWork.get(workId))
                .filter(known -> known.revision == revision && known.window.equals(window))
                .map(Remembered::entry);
    }

    /** To be asked before what an entry is worked out from is read. */
    long changes(long workId) {
        return changes.getOrDefault(workId, 0L);
    }

    /**
     * Keeps an entry, unless the work changed meanwhile: then it may be worked out from what was before.
     *
     * @param changes what {@link #changes(long)} said
     */
    void keep(long workId, Window window, int revision, Entry entry, long changes) {
        byWork.compute(
                workId, (work, known) -> changes(workId) == changes ? new Remembered(entry, window, revision) : known);
    }

    /** For whoever looks in the same transaction. */
    @EventListener
    void changing(PointsChanged changed) {
        changed.workIds().forEach(this::forget);
    }

    /** Others may have looked before the change was there for them; and it may not have come to stay. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(PointsChanged changed) {
        changed.workIds().forEach(this::forget);
    }

    private void forget(long workId) {
        changes.merge(workId, 1L, Long::sum);
        byWork.remove(workId);
    }
}
