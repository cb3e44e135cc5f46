package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Where a student stands with one step.
 *
 * @param answers all given so far, oldest first
 * @param hints how many rungs of help were taken
 * @param outdated true if the newest answer followed from an earlier number that was corrected since
 * @param closed true if nothing more is taken
 */
public record StepState(String step, List<Answer> answers, int hints, boolean outdated, boolean closed) {

    public StepState {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> latest() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    /**
     * True once it was answered rightly, rightly by the student's own numbers, done by Pagewalk, or handed to a
     * person; and still is, if it owes something to an earlier number. Nothing is left to do either once it is closed.
     */
    public boolean settled() {
        return closed || solved();
    }

    /** The same without being closed. */
    public boolean solved() {
        return !outdated
                && latest().filter(answer -> answer.grade().verdict().settles()).isPresent();
    }

    /** What it counts by now, 0 to 1: the best answer, but nothing for a step that Pagewalk did. */
    public double score() {
        boolean shown = latest().map(Answer::grade).map(Grade::verdict).equals(Optional.of(Verdict.SHOWN));
        return shown ? 0 : answers.stream().mapToDouble(Answer::score).max().orElse(0);
    }

    /** Answers that were not right at all. */
    public int wrongTries() {
        return (int)
                answers.stream().filter(answer -> answer.grade().score() == 0).count();
    }
}
