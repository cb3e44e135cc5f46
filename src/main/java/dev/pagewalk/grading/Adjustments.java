package dev.pagewalk.grading;

import static java.util.stream.Collectors.groupingBy;

import dev.pagewalk.database.StoredText;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people change by hand: marks of one student, questions of a whole class, words beside an answer. Each says who and why,
 * and can be taken back.
 */
@Service
@Transactional(rollbackFor = NotAdjusted.class)
public class Adjustments {

    /** In points, and in characters. */
    private static final double MOST_POINTS = 100_000;

    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_COMMENT = 4000;

    private final AdjustmentRepository rows;
    private final ThrownOutRepository thrown;
    private final RemarkRepository remarks;
    private final Assignments assignments;
    private final Works works;
    private final Homework homework;
    private final Rights rights;
    private final OpenClasses classes;
    private final Notices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Adjustments(
            AdjustmentRepository rows,
            ThrownOutRepository thrown,
            RemarkRepository remarks,
            Assignments assignments,
            Works works,
            Homework homework,
            Rights rights,
            OpenClasses classes,
            Notices notices,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.thrown = thrown;
        this.remarks = remarks;
        this.assignments = assignments;
        this.works = works;
        this.homework = homework;
        this.rights = rights;
        this.classes = classes;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where something is changed.
     *
     * @param key of the task; empty: the whole work
     * @param step empty: the whole task
     */
    public record Place(Optional<String> key, Optional<String> step) {
        public static final Place WORK = new Place(Optional.empty(), Optional.empty());
    }

    /** A place in a student's work. */
    public record OfWork(long workId, Place place) {}

    /** Changes a student's mark. For whoever teaches the student. */
    public Adjustment adjust(long acting, long workId, Place place, Adjustment.Kind kind, double amount, String why)
            throws NotAdjusted {
        Work work = changing(acting, workId);
        return adjust(acting, work.assignmentId(), List.of(new Placed(work, place)), kind, amount, why)
                .getFirst();
    }

    /**
     * The same change of marks of several students: all of them or none. For whoever teaches them.
     *
     * @param marks all of one assignment
     */
    public void adjustAll(long acting, List<OfWork> marks, Adjustment.Kind kind, double amount, String why)
            throws NotAdjusted {
        var all = new ArrayList<Placed>();
        for (OfWork one : marks) {
            all.add(new Placed(changing(acting, one.workId), one.place));
        }
        if (all.isEmpty()) {
            return;
        }
        long assignment = all.getFirst().work.assignmentId();
        if (all.stream().anyMatch(one -> one.work.assignmentId() != assignment)) {
            throw new IllegalArgumentException("works of several assignments");
        }
        adjust(acting, assignment, all, kind, amount, why);
    }

    private record Placed(Work work, Place place) {}

    private List<Adjustment> adjust(
            long acting, long assignmentId, List<Placed> all, Adjustment.Kind kind, double amount, String why)
            throws NotAdjusted {
        String reason = reason(why);
        for (Placed one : all) {
            placed(one.work, one.place);
            ranged(one.place, kind, amount);
        }
        List<Long> works = all.stream().map(one -> one.work.id()).toList();
        Notices.Before before = notices.before(
                assignmentId,
                all.stream()
                        .filter(one -> !firstMark(one, kind))
                        .map(one -> one.work.id())
                        .toList());
        var made = new ArrayList<Adjustment>();
        for (Placed one : all) {
            var row = new AdjustmentRow();
            row.workId = one.work.id();
            row.slot = one.place.key.orElse(null);
            row.step = one.place.step.orElse(null);
            row.kind = kind;
            row.amount = kind == Adjustment.Kind.EXCUSE ? 0 : amount;
            row.why = reason;
            row.madeBy = acting;
            row.madeAt = now();
            rows.saveAndFlush(row);
            note(acting, one.work, GradingDeed.MARK_ADJUSTED, null, words(row));
            made.add(row.adjustment());
        }
        events.publishEvent(PointsChanged.of(works));
        notices.tell(before, Optional.empty(), false, reason);
        return made;
    }

    /** What a person has to mark has no mark before: nothing changes then, it is marked. */
    private boolean firstMark(Placed one, Adjustment.Kind kind) {
        if (kind != Adjustment.Kind.SET || one.place.step.isEmpty()) {
            return false;
        }
        boolean byPerson = one.place
                .key
                .flatMap(one.work::slot)
                .flatMap(slot -> homework.exercise(slot.versionHash()))
                .flatMap(exercise -> exercise.activityOf(one.place.step.get()))
                .filter(activity -> !activity.gradedByMachine())
                .isPresent();
        return byPerson
                && rows.findByWorkIdOrderById(one.work.id()).stream()
                        .map(AdjustmentRow::adjustment)
                        .noneMatch(before -> before.key().equals(one.place.key)
                                && before.step().equals(one.place.step));
    }

    private static void ranged(Place place, Adjustment.Kind kind, double amount) throws NotAdjusted {
        boolean share = place.step.isPresent();
        double least = kind == Adjustment.Kind.ADD ? -MOST_POINTS : 0;
        double most = share ? 1 : MOST_POINTS;
        if (kind != Adjustment.Kind.EXCUSE && !(amount >= (share && least < 0 ? -1 : least) && amount <= most)) {
            throw new NotAdjusted(NotAdjusted.Why.AMOUNT);
        }
    }

    /** What was before counts again. */
    public void revoke(long acting, long adjustmentId) throws NotAdjusted {
        AdjustmentRow row = rows.findById(adjustmentId)
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for adjustment " + adjustmentId));
        Work work = changing(acting, row.workId);
        if (row.revokedAt != null) {
            throw new NotAdjusted(NotAdjusted.Why.STATE);
        }
        Notices.Before before = notices.before(work.assignmentId(), List.of(row.workId));
        row.revokedBy = acting;
        row.revokedAt = now();
        rows.saveAndFlush(row);
        note(acting, work, GradingDeed.ADJUSTMENT_REVOKED, words(row), null);
        events.publishEvent(PointsChanged.of(List.of(row.workId)));
        notices.tell(before, Optional.empty(), true, row.why);
    }

    /** Takes a question, or one step of it, out for the whole class. For who manages the class. */
    public ThrownOut throwOut(
            long acting, long assignmentId, String slot, Optional<String> step, ThrownOut.Kind kind, String why)
            throws NotAdjusted {
        Assigned assigned = managed(acting, assignmentId);
        if (assigned.assignment().slots().stream()
                .filter(one -> one.id().equals(slot))
                .noneMatch(one -> step.isEmpty() || has(one, step.get()))) {
            throw new NotAdjusted(NotAdjusted.Why.PLACE);
        }
        var row = new ThrownOutRow();
        row.assignmentId = assignmentId;
        row.slot = slot;
        row.step = step.orElse(null);
        row.kind = kind;
        row.why = reason(why);
        row.madeBy = acting;
        row.madeAt = now();
        Notices.Before before = notices.before(assignmentId, workIds(assignmentId));
        thrown.saveAndFlush(row);
        audit.note(
                acting,
                assigned.classroomId(),
                GradingDeed.QUESTION_THROWN_OUT,
                Assignments.subject(assignmentId),
                null,
                slot + step.map(one -> "." + one).orElse("") + " " + kind + ": " + row.why);
        events.publishEvent(PointsChanged.of(workIds(assignmentId)));
        notices.tell(before, Optional.empty(), false, row.why);
        return row.thrownOut();
    }

    /** Whether a task of the slot that can be read asks for a step. */
    private boolean has(Slot slot, String step) {
        return slot.pool().stream()
                .anyMatch(task -> homework.exercise(task.versionHash())
                        .filter(exercise -> task.activities(exercise).stream()
                                .anyMatch(activity -> activity.steps().contains(step)))
                        .isPresent());
    }

    /** The question counts again. */
    public void takeBack(long acting, long thrownOutId) throws NotAdjusted {
        ThrownOutRow row = thrown.findById(thrownOutId)
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for thrown-out " + thrownOutId));
        Assigned assigned = managed(acting, row.assignmentId);
        if (row.revokedAt != null) {
            throw new NotAdjusted(NotAdjusted.Why.STATE);
        }
        Notices.Before before = notices.before(row.assignmentId, workIds(row.assignmentId));
        row.revokedBy = acting;
        row.revokedAt = now();
        thrown.saveAndFlush(row);
        audit.note(
                acting,
                assigned.classroomId(),
                GradingDeed.QUESTION_TAKEN_BACK,
                Assignments.subject(row.assignmentId),
                row.slot + " " + row.kind,
                null);
        events.publishEvent(PointsChanged.of(workIds(row.assignmentId)));
        notices.tell(before, Optional.empty(), true, row.why);
    }

    /** Writes something beside a step, or beside a line of its program. */
    public Comment comment(long acting, long workId, String key, String step, OptionalInt line, String text)
            throws NotAdjusted {
        Work work = changing(acting, workId);
        placed(work, new Place(Optional.of(key), Optional.of(step)));
        if (text.isBlank() || text.length() > LONGEST_COMMENT) {
            throw new NotAdjusted(NotAdjusted.Why.TEXT);
        }
        if (line.isPresent() && line.getAsInt() < 1) {
            throw new NotAdjusted(NotAdjusted.Why.PLACE);
        }
        var row = new RemarkRow();
        row.workId = workId;
        row.slot = key;
        row.step = step;
        row.line = line.isPresent() ? line.getAsInt() : null;
        row.content = StoredText.of(text.strip());
        row.madeBy = acting;
        row.madeAt = now();
        remarks.saveAndFlush(row);
        note(acting, work, GradingDeed.COMMENTED, null, key + "." + step + ": " + row.content);
        return row.comment();
    }

    public void takeCommentBack(long acting, long commentId) throws NotAdjusted {
        RemarkRow row = remarks.findById(commentId)
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for comment " + commentId));
        Work work = changing(acting, row.workId);
        if (row.revokedAt != null) {
            throw new NotAdjusted(NotAdjusted.Why.STATE);
        }
        row.revokedAt = now();
        remarks.saveAndFlush(row);
        note(acting, work, GradingDeed.COMMENT_TAKEN_BACK, row.content, null);
    }

    /** Those in force, the oldest first. For whoever sees the student, the student too. */
    @Transactional(readOnly = true)
    public List<Adjustment> of(long acting, long workId) {
        works.find(acting, workId);
        return inForce(List.of(workId)).getOrDefault(workId, List.of());
    }

    /** What was written beside a work. For whoever sees the student, the student too. */
    @Transactional(readOnly = true)
    public List<Comment> comments(long acting, long workId) {
        works.find(acting, workId);
        return remarks.findByWorkIdAndRevokedAtIsNullOrderById(workId).stream()
                .map(RemarkRow::comment)
                .toList();
    }

    /** For the book, which has asked who may know it: those in force, by work. */
    @Transactional(readOnly = true)
    public Map<Long, List<Adjustment>> inForce(Collection<Long> workIds) {
        return workIds.isEmpty()
                ? Map.of()
                : rows.findByWorkIdInAndRevokedAtIsNullOrderById(workIds).stream()
                        .map(AdjustmentRow::adjustment)
                        .collect(groupingBy(Adjustment::workId));
    }

    /** For the book: the questions of an assignment that were thrown out. */
    @Transactional(readOnly = true)
    public List<ThrownOut> thrownOut(long assignmentId) {
        return thrown.findByAssignmentIdAndRevokedAtIsNullOrderById(assignmentId).stream()
                .map(ThrownOutRow::thrownOut)
                .toList();
    }

    private void placed(Work work, Place place) throws NotAdjusted {
        if (place.key.isEmpty()) {
            return;
        }
        boolean there = work.slot(place.key.get())
                .filter(slot -> place.step.isEmpty()
                        || homework.exercise(slot.versionHash())
                                .filter(exercise -> slot.steps(exercise).contains(place.step.get()))
                                .isPresent())
                .isPresent();
        if (!there) {
            throw new NotAdjusted(NotAdjusted.Why.PLACE);
        }
    }

    private List<Long> workIds(long assignmentId) {
        return homework.works(assignmentId).stream().map(Work::id).toList();
    }

    private Work changing(long acting, long workId) throws NotAdjusted {
        Work work = works.find(acting, workId);
        classes.demand(rights.teachingOf(acting, work.membershipId()).line().classroomId());
        return work;
    }

    private Assigned managed(long acting, long assignmentId) throws NotAdjusted {
        Assigned assigned = assignments.managed(acting, assignmentId);
        classes.demand(assigned.classroomId());
        return assigned;
    }

    private static String reason(String why) throws NotAdjusted {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw new NotAdjusted(NotAdjusted.Why.REASON);
        }
        return StoredText.of(why.strip());
    }

    private void note(long acting, Work work, GradingDeed deed, @Nullable String before, @Nullable String after) {
        long classroom = homework.assigned(work.assignmentId()).orElseThrow().classroomId();
        audit.note(acting, classroom, deed, AuditTrail.line(work.membershipId()), before, after);
    }

    private static String words(AdjustmentRow row) {
        return String.join(
                " ",
                row.slot == null ? "" : row.slot,
                row.step == null ? "" : row.step,
                row.kind.name(),
                String.valueOf(row.amount),
                row.why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
