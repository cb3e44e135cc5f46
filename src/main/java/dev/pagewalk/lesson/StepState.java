package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import java.util.List;
import java.util.Optional;

/**
 * Where a student stands with one step.
 *
 * @param answers all given so far, oldest first
 * @param hints how many rungs of help were taken
 */
public record StepState(String step, List<Answer> answers, int hints) {

    public StepState {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> latest() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    /**
     * True once it was answered rightly, rightly by the student's own numbers, done by Pagewalk, or handed to a
     * person.
     */
    public boolean settled() {
        return answers.stream().anyMatch(answer -> answer.grade().verdict().settles());
    }

    /** Answers that were not right at all. */
    public int wrongTries() {
        return (int)
                answers.stream().filter(answer -> answer.grade().score() == 0).count();
    }
}
