package dev.pagewalk.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given and graded.
 *
 * @param tryNumber 1 for the first answer to the step in this attempt
 * @param score 0 to 1, as graded then
 * @param hintsTaken hints of this step taken before the answer
 * @see Graded
 */
public record Answer(
        String stepId,
        int tryNumber,
        String given,
        double score,
        List<String> feedback,
        @Nullable String misconception,
        int hintsTaken,
        Instant at) {

    /** True for full marks. */
    public boolean right() {
        return score == 1;
    }
}
