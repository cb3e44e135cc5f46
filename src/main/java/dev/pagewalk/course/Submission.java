package dev.pagewalk.course;

import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.Grade;
import java.util.Optional;

/**
 * An answer to one step with its grade, about to be recorded. What can't be read is no answer: don't record it.
 *
 * @param drawId the numbers that it answers
 * @param stepId step of the exercise, unique within it; at most 200 characters
 * @param given what the student gave, exactly, but for what no database keeps ({@link StoredText}): the text of the
 *     field, the chosen options, or the commands of a state that was built; at most {@link Progress#LONGEST_ANSWER}
 *     characters
 * @param grade without what help takes off
 * @param credit what the score counts, 0 to 1
 * @param engine identity of the engine that graded it
 * @param filed what it was handed in with; empty of practice, where nothing is handed in
 */
public record Submission(
        long drawId, String stepId, String given, Grade grade, double credit, String engine, Optional<Filed> filed) {

    /** An answer in practice. */
    public Submission(long drawId, String stepId, String given, Grade grade, double credit, String engine) {
        this(drawId, stepId, given, grade, credit, engine, Optional.empty());
    }

    public Submission {
        if (!(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("credit must be 0 to 1, was " + credit);
        }
        if (given.length() > Progress.LONGEST_ANSWER) {
            throw new IllegalArgumentException(
                    "answer must be at most " + Progress.LONGEST_ANSWER + " characters, had " + given.length());
        }
        given = StoredText.of(given);
    }
}
