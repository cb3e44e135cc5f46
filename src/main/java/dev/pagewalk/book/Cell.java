package dev.pagewalk.book;

import dev.pagewalk.homework.Window;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One student's work at one piece of homework, as the gradebook shows it.
 *
 * @param workId empty if it wasn't opened
 * @param entry what it comes to; empty if it wasn't opened
 * @param signs what is to be said about it; none of what is simply done, or not asked yet
 */
public record Cell(Optional<Long> workId, Optional<Entry> entry, Set<Sign> signs) {

    public Cell {
        signs = signs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(signs));
    }

    /** What is to be said about a work. */
    public enum Sign {
        /** It was opened, nothing was handed in, and it isn't due yet. */
        OPEN,
        /** Something was handed in and has no grade yet. */
        HANDED_IN,
        /** It is due, and nothing was handed in. */
        MISSING,
        /** Something that was handed in is late. */
        LATE,
        /** Something waits for a person to mark it. */
        UNGRADED,
        /** It isn't asked of this student. */
        EXCUSED,
        /** A person changed the mark. */
        ADJUSTED
    }

    /** What is known of a work of which nothing counts. */
    enum Handed {
        NOTHING,
        /** It is being graded, or waits for that. */
        WAITING,
        /** It counts nothing, such as a program that doesn't compile. */
        GRADED
    }

    static Cell of(Optional<Long> workId, Optional<Entry> entry, Window window, Handed handed, Instant now) {
        var signs = EnumSet.noneOf(Sign.class);
        boolean pastDue = window.at(now).pastDue();
        if (entry.isEmpty()) {
            return new Cell(workId, entry, pastDue ? EnumSet.of(Sign.MISSING) : signs);
        }
        Entry known = entry.get();
        boolean byHand =
                known.adjusted() || known.parts().stream().anyMatch(part -> part.state() == Entry.State.ADJUSTED);
        if (known.most() == 0 && known.adjusted()) {
            signs.add(Sign.EXCUSED);
            return new Cell(workId, entry, signs);
        }
        if (byHand) {
            signs.add(Sign.ADJUSTED);
        } else if (known.answered() == 0) {
            switch (handed) {
                case NOTHING -> signs.add(pastDue ? Sign.MISSING : Sign.OPEN);
                case WAITING -> signs.add(Sign.HANDED_IN);
                case GRADED -> {
                    // its 0 says it
                }
            }
        }
        if (known.late()) {
            signs.add(Sign.LATE);
        }
        if (known.waiting() > 0) {
            signs.add(Sign.UNGRADED);
        }
        return new Cell(workId, entry, signs);
    }

    /** Whether it goes into the mean of the class: something counts, or it is missing. */
    public boolean counts() {
        return signs.contains(Sign.MISSING)
                || entry.isPresent()
                        && !signs.contains(Sign.OPEN)
                        && !signs.contains(Sign.HANDED_IN)
                        && !signs.contains(Sign.EXCUSED);
    }

    /** True if it has no mark, not even a zero: it isn't asked, or not due yet and nothing counts for it. */
    public boolean unmarked() {
        boolean undecided = signs.contains(Sign.OPEN) || signs.contains(Sign.HANDED_IN);
        return entry.isEmpty() && !signs.contains(Sign.MISSING)
                || signs.contains(Sign.EXCUSED)
                || undecided && points() == 0;
    }

    /** What it counts; 0 of what wasn't opened. */
    public double points() {
        return entry.map(Entry::points).orElse(0.0);
    }
}
