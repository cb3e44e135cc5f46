package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.grading.PointsChanged;
import dev.pagewalk.homework.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody reads while somebody else changes it. */
class RememberedEntriesTest {

    private static final Instant DUE = Instant.parse("2026-10-12T21:59:00Z");
    private static final Window WINDOW =
            new Window(DUE.minus(Duration.ofDays(7)), DUE, List.of(), DUE, Optional.empty(), Optional.empty());
    private static final Entry BEFORE = new Entry(3, 10, List.of(), false, false, 0);

    private final RememberedEntries remembered = new RememberedEntries();

    private Optional<Entry> entry() {
        return remembered.entry(1, WINDOW, 1);
    }

    @Test
    void itIsThereUntilTheWorkChanges() {
        remembered.keep(1, WINDOW, 1, BEFORE, remembered.changes(1));
        assertThat(entry()).contains(BEFORE);

        remembered.changed(new PointsChanged(Set.of(1L)));
        assertThat(entry()).isEmpty();
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        long read = remembered.changes(1);
        remembered.changing(new PointsChanged(Set.of(1L)));
        remembered.changed(new PointsChanged(Set.of(1L)));

        remembered.keep(1, WINDOW, 1, BEFORE, read);

        assertThat(entry()).isEmpty();
    }

    @Test
    void whatWasReadBetweenChangeAndCommitGoesWithTheCommit() {
        remembered.changing(new PointsChanged(Set.of(1L)));
        remembered.keep(1, WINDOW, 1, BEFORE, remembered.changes(1));
        remembered.changed(new PointsChanged(Set.of(1L)));

        assertThat(entry()).isEmpty();
    }
}
