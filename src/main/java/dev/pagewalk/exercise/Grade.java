package dev.pagewalk.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is worth by itself; what help before it takes off is apart, see {@link Help#credit}.
 *
 * @param score 0 to 1
 * @param misconception that gives just this answer; null if none does
 * @param findings what is to be said, in order
 */
public record Grade(Verdict verdict, double score, @Nullable String misconception, List<Finding> findings) {

    public Grade {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0 to 1, was " + score);
        }
        findings = List.copyOf(findings);
    }

    /** Full marks. */
    public static Grade right(Remark remark) {
        return new Grade(Verdict.RIGHT, 1, null, List.of(new Finding.Said(remark)));
    }

    /** The grade of a step that was done for the student. */
    public static Grade shown() {
        return new Grade(Verdict.SHOWN, 0, null, List.of(new Finding.Said(Remark.SHOWN)));
    }
}
