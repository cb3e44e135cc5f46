package dev.pagewalk.lesson;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Filed;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Grades what was handed in from what is kept of it. Reading, running and keeping are apart: only running takes long. */
@Component
class HandedInGrading {

    private final Homework homework;
    private final Progress progress;
    private final Reopening reopening;
    private final Lines lines;
    private final HandedInGrades grades;

    HandedInGrading(Homework homework, Progress progress, Reopening reopening, Lines lines, HandedInGrades grades) {
        this.homework = homework;
        this.progress = progress;
        this.reopening = reopening;
        this.lines = lines;
        this.grades = grades;
    }

    /** The answers to one task. */
    private record Part(WorkSlot slot, SheetGrading grading, Map<String, String> given) {}

    /** Something that was handed in, ready to be graded. */
    record Ready(HandedIn handedIn, Work work, List<Part> parts) {

        /** Runs what is to be run. If the control stopped it, what comes back means nothing. */
        List<HandedInGrades.Graded> run(RunControl control) {
            return parts.stream()
                    .flatMap(part -> part.grading.grade(part.given, control).stream()
                            .map(one -> new HandedInGrades.Graded(part.slot.attemptId(), one)))
                    .toList();
        }
    }

    /** @throws RuntimeException if the machine of a task can't be brought there any more */
    Ready ready(HandedIn handedIn) {
        Work work = homework.work(handedIn.workId()).orElseThrow();
        Assigned assigned = homework.assigned(work.assignmentId()).orElseThrow();
        Membership line = lines.find(work.membershipId()).orElseThrow();
        AttemptPolicy policy = assigned.assignment().policy();
        boolean told = policy.showsFeedback(
                homework.window(assigned, line, Optional.of(work.openedAt())),
                handedIn.receipt().at());
        var filed = new Filed(handedIn.id(), handedIn.receipt().at());
        var parts = new ArrayList<Part>();
        for (WorkSlot slot : work.slots()) {
            Map<String, String> given = handedIn.sheet().of(slot.key());
            if (!given.isEmpty()) {
                Exercise exercise = homework.exercise(slot.versionHash())
                        .orElseThrow(() -> new IllegalStateException(slot.exerciseId() + " can't be read any more"));
                Attempt attempt = progress.attempt(work.accountId(), slot.attemptId());
                Reopening.Reopened now = reopening.open(work.accountId(), exercise, attempt, Changes.NONE);
                var grading = new SheetGrading(now.variant(), now.attempt(), policy.creditAfterHelp(), told, filed);
                parts.add(new Part(slot, grading, given));
            }
        }
        return new Ready(handedIn, work, parts);
    }

    /** False if somebody else was faster. */
    boolean keep(Ready ready, List<HandedInGrades.Graded> graded) {
        return grades.keep(ready.work, ready.handedIn.id(), graded);
    }
}
