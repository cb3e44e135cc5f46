package dev.pagewalk.homework;

import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.AssignmentProblem.What;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked of classes. For those who set it; what students do is {@link Works}, other times for some {@link Grants}.
 *
 * <p>Every method takes the account that acts; what isn't its business doesn't exist for it ({@link NotAllowed}).
 */
@Service
@Transactional
public class Assignments {

    private static final int MOST_PASSED_OVER = 200;

    private final AssignmentRepository rows;
    private final RevisionRepository revisions;
    private final WorkRepository works;
    private final PassedOverRepository passedOver;
    private final Homework homework;
    private final KeptExercises exercises;
    private final Versions versions;
    private final Rights rights;
    private final Lines lines;
    private final ObjectProvider<RevisionWatch> watches;
    private final AuditTrail audit;
    private final Clock clock;

    Assignments(
            AssignmentRepository rows,
            RevisionRepository revisions,
            WorkRepository works,
            PassedOverRepository passedOver,
            Homework homework,
            KeptExercises exercises,
            Versions versions,
            Rights rights,
            Lines lines,
            ObjectProvider<RevisionWatch> watches,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.works = works;
        this.passedOver = passedOver;
        this.homework = homework;
        this.exercises = exercises;
        this.versions = versions;
        this.rights = rights;
        this.lines = lines;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A task for an assignment: the exercise as it is now, whose content is kept from here on.
     *
     * @param activityId the only activity that is asked; empty: the whole exercise
     */
    public Task task(long acting, long classroomId, Exercise exercise, Optional<String> activityId) {
        rights.managing(acting, classroomId);
        versions.keep(exercise.path(), exercise.content());
        return Task.of(exercise, activityId);
    }

    /** A new assignment that only staff see. Much may be missing. */
    public Saved create(long acting, long classroomId, Assignment assignment) {
        if (rights.managing(acting, classroomId).archived()) {
            return Saved.Refused.because(What.ARCHIVED);
        }
        String json = json(assignment);
        if (json.length() > RevisionRow.LONGEST) {
            return Saved.Refused.because(What.TOO_LONG);
        }
        var row = new AssignmentRow();
        row.classroomId = classroomId;
        row.createdBy = acting;
        row.createdAt = now();
        rows.saveAndFlush(row);
        append(acting, row, 1, json);
        note(acting, row, HomeworkDeed.ASSIGNMENT_MADE, null, assignment.title());
        return new Saved.Done(homework.assigned(row), problems(classroomId, assignment));
    }

    /**
     * Another wording, other tasks, points or times. Works that were begun keep their tasks; of a published assignment
     * nothing may be missing.
     *
     * @param revision the {@link Assigned#revision()} that was read: if there is a newer one, this is refused
     */
    public Saved revise(long acting, long assignmentId, int revision, Assignment assignment) {
        AssignmentRow row = changing(acting, assignmentId);
        if (archived(acting, row)) {
            return Saved.Refused.because(What.ARCHIVED);
        }
        Assigned before = homework.assigned(row);
        if (before.revision() != revision) {
            return Saved.Refused.because(What.CHANGED_MEANWHILE);
        }
        String json = json(assignment);
        if (json.length() > RevisionRow.LONGEST) {
            return Saved.Refused.because(What.TOO_LONG);
        }
        List<AssignmentProblem> problems = problems(row.classroomId, assignment);
        if (before.published() && !problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        List<Runnable> after = before.published()
                ? watches.orderedStream()
                        .map(watch -> watch.revising(assignmentId))
                        .toList()
                : List.of();
        append(acting, row, revision + 1, json);
        note(
                acting,
                row,
                HomeworkDeed.ASSIGNMENT_REVISED,
                "revision " + revision + ": " + words(before.assignment()),
                "revision " + (revision + 1) + ": " + words(assignment));
        works.lookAgain(assignmentId, now());
        after.forEach(Runnable::run);
        return new Saved.Done(homework.assigned(row(assignmentId)), problems);
    }

    /** Shows it to the class. From its release on it can be opened. */
    public Saved publish(long acting, long assignmentId) {
        AssignmentRow row = changing(acting, assignmentId);
        if (archived(acting, row)) {
            return Saved.Refused.because(What.ARCHIVED);
        }
        Assigned assigned = homework.assigned(row);
        List<AssignmentProblem> problems = problems(row.classroomId, assigned.assignment());
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        if (row.publishedAt == null) {
            row.publishedAt = now();
            rows.saveAndFlush(row);
            note(acting, row, HomeworkDeed.ASSIGNMENT_PUBLISHED, null, words(assigned.assignment()));
        }
        return new Saved.Done(homework.assigned(row), List.of());
    }

    /** Hides it from the class again, as long as nobody has begun it. */
    public Saved withdraw(long acting, long assignmentId) {
        AssignmentRow row = changing(acting, assignmentId);
        if (archived(acting, row)) {
            return Saved.Refused.because(What.ARCHIVED);
        }
        if (works.existsByAssignmentId(assignmentId)) {
            return Saved.Refused.because(What.BEGUN);
        }
        if (row.publishedAt != null) {
            row.publishedAt = null;
            rows.saveAndFlush(row);
            note(acting, row, HomeworkDeed.ASSIGNMENT_WITHDRAWN, null, null);
        }
        Assigned assigned = homework.assigned(row);
        return new Saved.Done(assigned, problems(row.classroomId, assigned.assignment()));
    }

    /** What has to be put right before the class may see it; nothing is kept. */
    @Transactional(readOnly = true)
    public List<AssignmentProblem> check(long acting, long classroomId, Assignment assignment) {
        rights.managing(acting, classroomId);
        return problems(classroomId, assignment);
    }

    /** All of a class for those who teach it, for students what is published; the soonest due first. */
    @Transactional(readOnly = true)
    public List<Assigned> list(long acting, long classroomId) {
        ClassRights mine = rights.of(acting, classroomId);
        return homework.ofClass(classroomId).stream()
                .filter(assigned -> mine.teaches() || assigned.published())
                .toList();
    }

    @Transactional(readOnly = true)
    public Assigned find(long acting, long assignmentId) {
        Assigned assigned = homework.assigned(assignmentId).orElseThrow(() -> unknown(acting, assignmentId));
        if (!rights.of(acting, assigned.classroomId()).teaches() && !assigned.published()) {
            throw unknown(acting, assignmentId);
        }
        return assigned;
    }

    /** For the rooms above: an assignment of a class that the account manages. */
    @Transactional(readOnly = true)
    public Assigned managed(long acting, long assignmentId) {
        Assigned assigned = homework.assigned(assignmentId).orElseThrow(() -> unknown(acting, assignmentId));
        rights.managing(acting, assigned.classroomId());
        return assigned;
    }

    /** When a member may do it: an own line, or one that is taught. */
    @Transactional(readOnly = true)
    public Window window(long acting, long assignmentId, long membershipId) {
        Assigned assigned = find(acting, assignmentId);
        Membership line = rights.seeing(acting, membershipId).line();
        if (line.classroomId() != assigned.classroomId()) {
            throw unknown(acting, assignmentId);
        }
        return homework.window(
                assigned, line, homework.work(assignmentId, membershipId).map(Work::openedAt));
    }

    /** When the students whom the account teaches may do it, by line. */
    @Transactional(readOnly = true)
    public Map<Long, Window> windows(long acting, long assignmentId) {
        Assigned assigned = find(acting, assignmentId);
        ClassRights mine = rights.teaching(acting, assigned.classroomId());
        return homework.windows(
                assigned,
                lines.of(assigned.classroomId()).stream().filter(mine::sees).toList());
    }

    /** Variants that could not be drawn, the newest first. For those who teach the class. */
    @Transactional(readOnly = true)
    public List<PassedOver> passedOver(long acting, long assignmentId) {
        rights.teaching(acting, find(acting, assignmentId).classroomId());
        return passedOver.findByAssignmentIdOrderByIdDesc(assignmentId, Limit.of(MOST_PASSED_OVER)).stream()
                .map(row -> new PassedOver(
                        row.workId,
                        row.slot,
                        row.versionHash,
                        row.variant == null ? OptionalInt.empty() : OptionalInt.of(row.variant),
                        row.why,
                        row.notedAt))
                .toList();
    }

    private List<AssignmentProblem> problems(long classroomId, Assignment assignment) {
        return Stream.concat(
                        AssignmentRules.problems(assignment, lines.zone(classroomId)).stream(),
                        TaskRules.problems(assignment, exercises).stream())
                .toList();
    }

    /** The assignment, locked, for a change by who manages its class. */
    private AssignmentRow changing(long acting, long assignmentId) {
        rights.managing(acting, row(assignmentId, acting).classroomId);
        return rows.lock(assignmentId).orElseThrow(() -> unknown(acting, assignmentId));
    }

    private boolean archived(long acting, AssignmentRow row) {
        return rights.of(acting, row.classroomId).archived();
    }

    private AssignmentRow row(long assignmentId, long acting) {
        return rows.findById(assignmentId).orElseThrow(() -> unknown(acting, assignmentId));
    }

    private AssignmentRow row(long assignmentId) {
        return rows.findById(assignmentId).orElseThrow();
    }

    private void append(long acting, AssignmentRow row, int ordinal, String json) {
        var revision = new RevisionRow();
        revision.assignmentId = row.id;
        revision.ordinal = ordinal;
        revision.content = json;
        revision.madeBy = acting;
        revision.madeAt = now();
        revisions.saveAndFlush(revision);
    }

    private void note(
            long acting, AssignmentRow row, HomeworkDeed deed, @Nullable String before, @Nullable String after) {
        audit.note(acting, row.classroomId, deed, subject(row.id), before, after);
    }

    /** What {@link AuditTrail} calls it. */
    public static String subject(long assignmentId) {
        return "assignment " + assignmentId;
    }

    private static String words(Assignment assignment) {
        Timetable times = assignment.timetable();
        return String.join(
                " | ",
                assignment.title(),
                assignment.points() + "",
                times.release() + "",
                times.due() + "",
                times.close() + "",
                times.late() + "",
                times.limit().map(Object::toString).orElse(""),
                assignment.policy() + "");
    }

    private static String json(Assignment assignment) {
        return StoredText.of(HomeworkJson.assignment(assignment));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static NotAllowed unknown(long acting, long assignmentId) {
        return new NotAllowed("account " + acting + " asks for assignment " + assignmentId);
    }
}
