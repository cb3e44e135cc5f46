package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.homework.LateStep;
import dev.pagewalk.homework.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the gradebook says of a work besides its points. */
class CellTest {

    private static final Instant DUE = Instant.parse("2026-10-12T21:59:00Z");
    private static final Instant BEFORE = DUE.minusSeconds(1);
    private static final Instant AFTER = DUE.plusSeconds(1);
    private static final Window WINDOW = new Window(
            DUE.minus(Duration.ofDays(7)),
            DUE,
            List.of(new LateStep(Duration.ZERO, 0.5)),
            DUE.plus(Duration.ofDays(2)),
            Optional.empty(),
            Optional.empty());

    private static Entry entry(
            double most, int answered, Entry.State state, boolean adjusted, boolean late, int waits) {
        return new Entry(0, most, List.of(new Entry.Part("a", 0, most, answered, 2, state)), adjusted, late, waits);
    }

    private static Cell at(Instant now, Entry entry) {
        return Cell.of(Optional.of(1L), Optional.of(entry), WINDOW, Cell.Handed.NOTHING, now);
    }

    @Test
    void whatWasNotOpenedIsMissingOnceItIsDue() {
        Cell notDue = Cell.of(Optional.empty(), Optional.empty(), WINDOW, Cell.Handed.NOTHING, BEFORE);
        assertThat(notDue.signs()).isEmpty();
        assertThat(notDue.unmarked()).isTrue();
        Cell missing = Cell.of(Optional.empty(), Optional.empty(), WINDOW, Cell.Handed.NOTHING, AFTER);
        assertThat(missing.signs()).containsExactly(Cell.Sign.MISSING);
        assertThat(missing.counts()).isTrue();
        assertThat(missing.unmarked())
                .as("a zero, as of who opened it and handed in nothing")
                .isFalse();
    }

    @Test
    void whatWasOpenedAndNotHandedInIsBegunAndThenMissing() {
        Entry nothing = entry(10, 0, Entry.State.PLAIN, false, false, 0);
        assertThat(at(BEFORE, nothing).signs()).containsExactly(Cell.Sign.OPEN);
        assertThat(at(BEFORE, nothing).counts()).isFalse();
        assertThat(at(AFTER, nothing).signs()).containsExactly(Cell.Sign.MISSING);
    }

    @Test
    void whatWasHandedInIsNotMissing() {
        Optional<Entry> nothing = Optional.of(entry(10, 0, Entry.State.PLAIN, false, false, 0));

        Cell waiting = Cell.of(Optional.of(1L), nothing, WINDOW, Cell.Handed.WAITING, AFTER);
        assertThat(waiting.signs()).containsExactly(Cell.Sign.HANDED_IN);
        assertThat(waiting.counts()).isFalse();
        Cell doesNotCompile = Cell.of(Optional.of(1L), nothing, WINDOW, Cell.Handed.GRADED, AFTER);
        assertThat(doesNotCompile.signs()).isEmpty();
        assertThat(doesNotCompile.counts()).isTrue();
    }

    @Test
    void lateAndWaitingForAPersonAreSaidTogether() {
        assertThat(at(AFTER, entry(10, 1, Entry.State.PLAIN, false, true, 1)).signs())
                .containsExactlyInAnyOrder(Cell.Sign.LATE, Cell.Sign.UNGRADED);
    }

    @Test
    void whatIsExcusedIsNothingElseAndCountsNot() {
        Cell excused = at(AFTER, entry(0, 0, Entry.State.PLAIN, true, false, 0));
        assertThat(excused.signs()).containsExactly(Cell.Sign.EXCUSED);
        assertThat(excused.counts()).isFalse();
    }

    @Test
    void whoGotAMarkByHandIsNotMissing() {
        assertThat(at(AFTER, entry(10, 0, Entry.State.ADJUSTED, false, false, 0))
                        .signs())
                .containsExactly(Cell.Sign.ADJUSTED);
        assertThat(at(AFTER, entry(10, 0, Entry.State.PLAIN, true, false, 0)).signs())
                .containsExactly(Cell.Sign.ADJUSTED);
    }
}
