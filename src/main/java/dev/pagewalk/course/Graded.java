package dev.pagewalk.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed answer to one step with its grade, about to be recorded. Malformed input is no answer: don't record it.
 *
 * @param stepId step of the exercise, unique within it; at most 200 characters
 * @param given what the student gave, exactly: the text of the field, the chosen options, or the commands of a state
 *     that was built; at most {@link Progress#LONGEST_ANSWER} characters
 * @param score 0 to 1
 * @param feedback keys of what was said, each with its arguments in the exercise room's own notation, no line breaks
 * @param misconception id of the recognised misconception, such as {@code T3}; null when none was
 */
public record Graded(
        String stepId,
        String given,
        double score,
        List<String> feedback,
        @Nullable String misconception) {

    public Graded {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0 to 1, was " + score);
        }
        if (given.length() > Progress.LONGEST_ANSWER) {
            throw new IllegalArgumentException(
                    "answer must be at most " + Progress.LONGEST_ANSWER + " characters, had " + given.length());
        }
        feedback = List.copyOf(feedback);
    }
}
