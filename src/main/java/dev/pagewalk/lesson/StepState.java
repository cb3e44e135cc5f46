package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import java.util.List;
import java.util.Optional;

/**
 * Where a student stands with one step.
 *
 * @param answers all given so far, oldest first
 * @param hints how many rungs of help were taken
 * @param settled true once it was answered rightly, rightly by the student's own numbers, or done by Pagewalk
 */
public record StepState(String step, List<Answer> answers, int hints, boolean settled) {

    public StepState {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> latest() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    /** Answers that were not right. */
    public int wrongTries() {
        return (int) answers.stream().filter(answer -> answer.score() == 0).count();
    }
}
