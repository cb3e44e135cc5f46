package dev.pagewalk.grading;

import dev.pagewalk.exercise.Grade;
import java.util.List;

/**
 * What a run changes.
 *
 * @param looked how many answers were graded again
 * @param changed those that come out otherwise
 * @param kept those that can't be graded any more, with the reason; they count as before
 */
public record Difference(int looked, List<Changed> changed, List<Kept> kept) {

    public Difference {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /** An answer that comes out otherwise. */
    public record Changed(
            long workId, String key, String step, long answerId, String given, Grade before, Grade after) {}

    /** An answer that can't be graded again. */
    public record Kept(long workId, String key, String step, long answerId, String why) {}
}
