package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Submission;
import dev.pagewalk.grading.PointsChanged;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.people.OneWriter;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the grades of what was handed in: all of it in one commit, once, whoever else had graded it, too. */
@Component
class HandedInGrades {

    private final Homework homework;
    private final Progress progress;
    private final OneWriter writers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HandedInGrades(
            Homework homework,
            Progress progress,
            OneWriter writers,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.homework = homework;
        this.progress = progress;
        this.writers = writers;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An answer to a task. */
    record Graded(long attemptId, Submission submission) {}

    /** False if it had its grades already: nothing is kept twice. */
    boolean keep(Work work, long submissionId, List<Graded> graded) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            writers.lock(work.accountId());
            if (homework.handedIn(submissionId).flatMap(HandedIn::gradedAt).isPresent()) {
                return false;
            }
            graded.forEach(one -> progress.record(work.accountId(), one.attemptId, one.submission));
            homework.graded(submissionId, clock.instant());
            events.publishEvent(new PointsChanged(Set.of(work.id())));
            return true;
        }));
    }

    /** The same for one answer, which is given back as it was kept. */
    Answer keep(Work work, WorkSlot slot, Submission submission) {
        long submissionId = submission.filed().orElseThrow().submissionId();
        keep(work, submissionId, List.of(new Graded(slot.attemptId(), submission)));
        Attempt attempt = progress.attempt(work.accountId(), slot.attemptId());
        return attempt.answersTo(submission.stepId()).stream()
                .filter(answer ->
                        answer.submissionId().filter(id -> id == submissionId).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
