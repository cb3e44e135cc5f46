package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import java.util.List;
import java.util.Optional;

/**
 * Where a student stands with one step.
 *
 * @param answers all given so far, oldest first
 * @param hints how many rungs of help were taken
 * @param outdated true if the newest answer followed from an earlier number that was corrected since
 */
public record StepState(String step, List<Answer> answers, int hints, boolean outdated) {

    public StepState {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> latest() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    /**
     * True once it was answered rightly, rightly by the student's own numbers, done by Pagewalk, or handed to a
     * person; and still is, if it owes something to an earlier number.
     */
    public boolean settled() {
        return !outdated
                && latest().filter(answer -> answer.grade().verdict().settles()).isPresent();
    }

    /** Answers that were not right at all. */
    public int wrongTries() {
        return (int)
                answers.stream().filter(answer -> answer.grade().score() == 0).count();
    }
}
