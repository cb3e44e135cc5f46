package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Filed;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Submission;
import java.util.Optional;
import java.util.OptionalInt;

/** A lesson or practice: as often as one likes, with all help. */
record PracticeWorkbook(Progress progress, long account, long attemptId) implements Workbook {

    @Override
    public Terms terms() {
        return Terms.PRACTICE;
    }

    @Override
    public Attempt attempt() {
        return progress.attempt(account, attemptId);
    }

    @Override
    public void writing() {
        // practice has no deadline
    }

    @Override
    public void visit(String step) {
        progress.visit(account, attemptId, step);
    }

    @Override
    public int takeHint(String step) {
        return progress.takeHint(account, attemptId, step);
    }

    @Override
    public OptionalInt triesLeft(String step) {
        return OptionalInt.empty();
    }

    @Override
    public Optional<Filed> take(String step, String given) {
        return Optional.empty();
    }

    @Override
    public Answer record(Submission submission) {
        return progress.record(account, attemptId, submission);
    }

    @Override
    public void left(Filed filed) {}
}
