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

    private record Remembered(Entry entry, Window window, int revision) {}

    /** Empty if it has to be worked out. */
    Optional<Entry> entry(long workId, Window window, int revision) {
        return Optional.ofNullable(byWork.get(workId))
                .filter(known -> known.revision == revision && known.window.equals(window))
                .map(Remembered::entry);
    }

    void keep(long workId, Window window, int revision, Entry entry) {
        byWork.put(workId, new Remembered(entry, window, revision));
    }

    /** For whoever looks in the same transaction. */
    @EventListener
    void changing(PointsChanged changed) {
        changed.workIds().forEach(byWork::remove);
    }

    /** Others may have looked before the change was there for them; and it may not have come to stay. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(PointsChanged changed) {
        changed.workIds().forEach(byWork::remove);
    }
}
