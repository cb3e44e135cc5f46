package dev.pagewalk.grading;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Answers;
import dev.pagewalk.course.Audited;
import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.exercise.version.KeptJson;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.NotAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrections: answers that were handed in, graded again. First dry, so that one sees what would change; then applied as a
 * whole; undone as a whole. What was graded before stays and can be read.
 */
@Service
public class Regrades {

    private static final double NOTHING = 1e-9;
    private static final int LONGEST_WHY = 1000;
    /** Groups of like tasks that are graded before anybody hears how far it is. */
    private static final int AT_A_TIME = 16;

    private final RunRepository runs;
    private final RegradingRepository regradings;
    private final Assignments assignments;
    private final Homework homework;
    private final Answers answers;
    private final OpenClasses classes;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Regrades(
            RunRepository runs,
            RegradingRepository regradings,
            Assignments assignments,
            Homework homework,
            Answers answers,
            OpenClasses classes,
            Notices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.regradings = regradings;
        this.assignments = assignments;
        this.homework = homework;
        this.answers = answers;
        this.classes = classes;
        this.notices = notices;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be graded again.
     *
     * @param slot empty: all of the assignment
     * @param membershipId empty: everybody
     * @param versionHash content to grade by, kept before; empty: what each was drawn from
     */
    public record Order(
            long assignmentId,
            Optional<String> slot,
            Optional<Long> membershipId,
            Optional<String> versionHash,
            Run.Policy policy,
            String why) {}

    /** A run with what it changes. */
    public record Tried(Run run, Difference difference) {}

    /**
     * Grades again and keeps what comes out; nothing counts by it yet. Takes as long as it takes: not for a thread that a
     * page waits for.
     *
     * @param progress told how many tasks of students of how many are done
     */
    public Tried dry(long acting, Order order, BiConsumer<Integer, Integer> progress) throws NotAdjusted {
        assignments.managed(acting, order.assignmentId);
        if (order.why.isBlank() || order.why.length() > LONGEST_WHY) {
            throw new NotAdjusted(NotAdjusted.Why.REASON);
        }
        Map<Long, Grade> before = inForce(order.assignmentId);
        List<Work> works = homework.works(order.assignmentId).stream()
                .filter(work ->
                        order.membershipId.isEmpty() || order.membershipId.get().equals(work.membershipId()))
                .toList();
        Map<String, List<Place>> places = works.stream()
                .flatMap(work -> work.slots().stream()
                        .filter(slot -> concerns(order, slot))
                        .map(slot -> new Place(work, slot)))
                .collect(groupingBy(place -> place.slot.key(), LinkedHashMap::new, toList()));
        var found = new Found(
                order.policy,
                before,
                new Progress(places.values().stream().mapToInt(List::size).sum(), progress));
        places.values().forEach(some -> look(some, order, found));
        var row = new RunRow();
        transaction.executeWithoutResult(status -> keep(acting, order, found, row));
        return new Tried(row.run(), found.difference());
    }

    /** A task of a student. */
    private record Place(Work work, WorkSlot slot) {}

    private void look(List<Place> places, Order order, Found found) {
        List<Long> attempts =
                places.stream().map(place -> place.slot.attemptId()).toList();
        Map<Long, List<Answer>> given = answers.of(attempts);
        var draws = answers.draws(attempts);
        List<SameNumbers> alike = SameNumbers.of(places.stream()
                .filter(place -> given.containsKey(place.slot.attemptId()))
                .map(place -> {
                    String hash = order.versionHash.orElse(place.slot.versionHash());
                    var answered = new GradedAgain(homework.exercise(hash), draws, given.get(place.slot.attemptId()));
                    return new SameNumbers.Task(place.work, place.slot, hash, answered);
                })
                .toList());
        int answered = alike.stream().mapToInt(same -> same.tasks().size()).sum();
        found.progress.add(places.size() - answered);
        for (int from = 0; from < alike.size(); from += AT_A_TIME) {
            // Machines are brought to each task and programs are run: all processors do that.
            alike.subList(from, Math.min(alike.size(), from + AT_A_TIME)).parallelStream()
                    .map(SameNumbers::graded)
                    .forEachOrdered(some -> {
                        some.forEach(found::all);
                        found.progress.add(some.size());
                    });
        }
    }

    /** A corrected exercise concerns only the tasks that are of it. */
    private boolean concerns(Order order, WorkSlot slot) {
        return order.slot.isEmpty()
                || slot.key().equals(order.slot.get())
                || slot.key().startsWith(order.slot.get() + "/");
    }

    private void keep(long acting, Order order, Found found, RunRow row) {
        row.assignmentId = order.assignmentId;
        row.slot = order.slot.orElse(null);
        row.membershipId = order.membershipId.orElse(null);
        row.versionHash = order.versionHash.orElse(null);
        row.policy = order.policy;
        row.why = StoredText.of(order.why.strip());
        row.engine = EngineIdentity.present();
        row.state = Run.State.DRY;
        row.madeBy = acting;
        row.madeAt = now();
        runs.saveAndFlush(row);
        regradings.saveAll(found.changed.stream()
                .map(changed -> regrading(row.id, changed))
                .toList());
    }

    private static RegradingRow regrading(long runId, Difference.Changed changed) {
        var row = new RegradingRow();
        row.runId = runId;
        row.answerId = changed.answerId();
        row.verdict = changed.after().verdict();
        row.rawScore = changed.after().score();
        row.misconception = changed.after().misconception();
        row.findings = KeptJson.findings(changed.after().findings());
        return row;
    }

    /** What came out counts from now on. */
    public Run apply(long acting, long runId) throws NotAdjusted {
        return go(acting, runId, Run.State.DRY, Run.State.APPLIED);
    }

    /** What counted before counts again. */
    public Run undo(long acting, long runId) throws NotAdjusted {
        return go(acting, runId, Run.State.APPLIED, Run.State.UNDONE);
    }

    private Run go(long acting, long runId, Run.State from, Run.State to) throws NotAdjusted {
        RunRow seen =
                runs.findById(runId).orElseThrow(() -> new NotAllowed("account " + acting + " asks for run " + runId));
        Assigned assigned = assignments.managed(acting, seen.assignmentId);
        classes.demand(assigned.classroomId());
        Gone gone = transaction.execute(status -> {
            RunRow row = runs.lock(runId).orElseThrow();
            Optional<NotAdjusted.Why> refusal = refusal(row, from, to);
            if (refusal.isEmpty()) {
                go(acting, row, to, assigned.classroomId());
            }
            return new Gone(row.run(), refusal);
        });
        if (gone.refusal.isPresent()) {
            throw new NotAdjusted(gone.refusal.get());
        }
        return gone.run;
    }

    private record Gone(Run run, Optional<NotAdjusted.Why> refusal) {}

    private Optional<NotAdjusted.Why> refusal(RunRow row, Run.State from, Run.State to) {
        if (row.state != from) {
            return Optional.of(NotAdjusted.Why.STATE);
        }
        boolean another = to == Run.State.APPLIED
                && (runs.existsByAssignmentIdAndAppliedAtAfter(row.assignmentId, row.madeAt)
                        || runs.existsByAssignmentIdAndUndoneAtAfter(row.assignmentId, row.madeAt));
        return another ? Optional.of(NotAdjusted.Why.OUTDATED) : Optional.empty();
    }

    private void go(long acting, RunRow row, Run.State to, long classroomId) {
        List<Long> works =
                homework.works(row.assignmentId).stream().map(Work::id).toList();
        Notices.Before before = notices.before(row.assignmentId, works);
        row.state = to;
        if (to == Run.State.APPLIED) {
            row.appliedBy = acting;
            row.appliedAt = now();
        } else {
            row.undoneBy = acting;
            row.undoneAt = now();
        }
        runs.saveAndFlush(row);
        audit.note(
                acting,
                classroomId,
                to == Run.State.APPLIED ? GradingDeed.REGRADE_APPLIED : GradingDeed.REGRADE_UNDONE,
                Assignments.subject(row.assignmentId),
                null,
                row.why);
        events.publishEvent(PointsChanged.of(works));
        notices.tell(before, Optional.of(row.id), to == Run.State.UNDONE, row.why);
    }

    /** All of an assignment, the newest first. For who manages its class. */
    public List<Run> runs(long acting, long assignmentId) {
        assignments.managed(acting, assignmentId);
        return runs.findByAssignmentIdOrderByIdDesc(assignmentId).stream()
                .map(RunRow::run)
                .toList();
    }

    /** For the book and for what students see: grades that count instead of those that answers were given first, by answer. */
    public Map<Long, Grade> inForce(long assignmentId) {
        var grades = new HashMap<Long, Grade>();
        regradings.inForce(assignmentId).forEach(row -> grades.put(row.answerId, row.grade()));
        return grades;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How far it is, in tasks of students. */
    private static final class Progress {

        private final int all;
        private final BiConsumer<Integer, Integer> told;
        private int done;

        Progress(int all, BiConsumer<Integer, Integer> told) {
            this.all = all;
            this.told = told;
        }

        void add(int more) {
            done += more;
            if (more > 0) {
                told.accept(done, all);
            }
        }
    }

    /** What came out so far. */
    private static final class Found {

        private final Run.Policy policy;
        private final Map<Long, Grade> inForce;
        private final Progress progress;
        private final List<Difference.Changed> changed = new ArrayList<>();
        private final List<Difference.Kept> kept = new ArrayList<>();
        private int looked;

        Found(Run.Policy policy, Map<Long, Grade> inForce, Progress progress) {
            this.policy = policy;
            this.inForce = inForce;
            this.progress = progress;
        }

        void all(SameNumbers.Done done) {
            done.answers().forEach(one -> one(done.task(), one.answer(), one.outcome()));
        }

        private void one(SameNumbers.Task task, Answer answer, GradedAgain.Outcome outcome) {
            looked++;
            Grade before = inForce.getOrDefault(answer.id(), answer.grade());
            switch (outcome) {
                case GradedAgain.Outcome.NotGradable(String why) ->
                    kept.add(new Difference.Kept(
                            task.work().id(), task.slot().key(), answer.stepId(), answer.id(), why));
                case GradedAgain.Outcome.Graded(Grade after) -> {
                    boolean lower = policy == Run.Policy.NEVER_LOWER && after.score() < before.score() - NOTHING;
                    if (!lower && !Audited.same(before, after)) {
                        changed.add(new Difference.Changed(
                                task.work().id(),
                                task.slot().key(),
                                answer.stepId(),
                                answer.id(),
                                answer.given(),
                                before,
                                after));
                    }
                }
            }
        }

        Difference difference() {
            changed.sort(comparing(Difference.Changed::workId).thenComparing(Difference.Changed::answerId));
            kept.sort(comparing(Difference.Kept::workId).thenComparing(Difference.Kept::answerId));
            return new Difference(looked, changed, kept);
        }
    }
}
