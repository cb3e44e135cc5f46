package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Filed;
import dev.pagewalk.course.Submission;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Mine;
import dev.pagewalk.homework.Refusal;
import dev.pagewalk.homework.Sheet;
import dev.pagewalk.homework.Submitted;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One task of a student's homework: what its policy and its deadline leave. What is checked is handed in first. */
final class HomeworkWorkbook implements Workbook {

    /** A page asks for its terms with every step that it shows: what they follow from is read again after this. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** The same for grades that were corrected, which are many. */
    private static final Duration CORRECTED = Duration.ofSeconds(30);

    private final HomeworkServices services;
    private final long acting;
    private final Work work;
    private final WorkSlot slot;
    private volatile @Nullable Known known;
    private volatile @Nullable Corrected corrected;

    HomeworkWorkbook(HomeworkServices services, long acting, Work work, WorkSlot slot) {
        this.services = services;
        this.acting = acting;
        this.work = work;
        this.slot = slot;
    }

    /** What the terms follow from, as it was read. */
    private record Known(Mine mine, Instant lastClose, boolean archived, List<HandedIn> handedIn, Instant readAt) {}

    /** Grades that count instead of those that were given first, by answer. */
    private record Corrected(Map<Long, Grade> grades, Instant readAt) {}

    private static boolean fresh(Instant readAt, Instant now, Duration longest) {
        return Duration.between(readAt, now).abs().compareTo(longest) < 0;
    }

    private Known known() {
        Known before = known;
        return before != null && fresh(before.readAt, services.clock().instant(), FRESH) ? before : read();
    }

    private Known read() {
        Mine mine = services.works().look(acting, work.assignmentId());
        var now = new Known(
                mine,
                mine.standing().accepts() ? Instant.MAX : services.homework().lastClose(mine.assigned()),
                services.rights().of(acting, mine.assigned().classroomId()).archived(),
                services.handingIn().list(acting, work.id()),
                services.clock().instant());
        known = now;
        return now;
    }

    @Override
    public Terms terms() {
        Known now = known();
        Instant at = services.clock().instant();
        AttemptPolicy policy = now.mine.assigned().assignment().policy();
        boolean open = now.mine.window().at(at).accepts() && !now.archived;
        return new Terms(
                open,
                policy.showsFeedback(now.mine.window(), at),
                open && policy.help(),
                policy.showsSolutions(now.mine.window(), now.lastClose, at),
                policy.tries(),
                true,
                policy.creditAfterHelp());
    }

    @Override
    public Attempt attempt() {
        read();
        return corrected(services.progress().attempt(work.accountId(), slot.attemptId()));
    }

    /** Students see the grades that count. */
    Attempt corrected(Attempt attempt) {
        Map<Long, Grade> grades = corrections();
        return attempt.answers().stream().noneMatch(answer -> grades.containsKey(answer.id()))
                ? attempt
                : attempt.graded(answer -> grades.getOrDefault(answer.id(), answer.grade()));
    }

    private Map<Long, Grade> corrections() {
        Corrected before = corrected;
        Instant at = services.clock().instant();
        if (before != null && fresh(before.readAt, at, CORRECTED)) {
            return before.grades;
        }
        var now = new Corrected(services.regrades().inForce(work.assignmentId()), at);
        corrected = now;
        return now.grades;
    }

    @Override
    public void writing() {
        services.deadlines().collect(work.id(), services.clock().instant());
    }

    @Override
    public void visit(String step) {
        services.progress().visit(work.accountId(), slot.attemptId(), step);
    }

    @Override
    public int takeHint(String step) {
        return terms().help()
                ? services.progress().takeHint(work.accountId(), slot.attemptId(), step)
                : services.progress()
                        .attempt(work.accountId(), slot.attemptId())
                        .hintsTaken(step);
    }

    @Override
    public OptionalInt triesLeft(String step) {
        Known now = known();
        return now.mine.assigned().assignment().policy().triesLeft(now.handedIn, slot.key(), step);
    }

    @Override
    public Optional<Filed> take(String step, String given) throws NotTaken {
        writing();
        Submitted submitted = services.handingIn()
                .submit(acting, work.id(), UUID.randomUUID().toString(), Sheet.of(slot.key(), Map.of(step, given)));
        read();
        switch (submitted) {
            case Submitted.Accepted accepted -> {
                HandedIn handedIn = accepted.handedIn();
                services.underWay().begin(handedIn.id());
                return Optional.of(new Filed(handedIn.id(), handedIn.receipt().at()));
            }
            case Submitted.Refused(Refusal why) -> throw new NotTaken(why(why));
        }
    }

    private static NotTaken.Why why(Refusal refusal) {
        return switch (refusal) {
            case Refusal.TriesUsed _ -> NotTaken.Why.NO_TRIES_LEFT;
            case Refusal.TooMuch _ -> NotTaken.Why.TOO_MUCH;
            case Refusal.NotYet _, Refusal.Closed _, Refusal.Archived _ -> NotTaken.Why.CLOSED;
            case Refusal.Nothing _, Refusal.NotAsked _, Refusal.TooLong _, Refusal.KeyUsed _ ->
                throw new IllegalStateException("a page handed in what it may not: " + refusal);
        };
    }

    @Override
    public Answer record(Submission submission) {
        return services.grades().keep(work, slot, submission);
    }

    @Override
    public void left(Filed filed) {
        services.underWay().end(filed.submissionId());
    }
}
