package dev.pagewalk.homework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Homework for the rooms above, who work for the server itself or have asked {@link dev.pagewalk.people.Rights} already.
 * Nothing here decides who may know it, so no page may come here.
 */
@Service
@Transactional(readOnly = true)
public class Homework {

    private final AssignmentRepository assignments;
    private final RevisionRepository revisions;
    private final GrantRepository grants;
    private final WorkRepository works;
    private final WorkSlotRepository slots;
    private final SubmissionRepository submissions;
    private final KeptExercises exercises;
    private final Lines lines;

    Homework(
            AssignmentRepository assignments,
            RevisionRepository revisions,
            GrantRepository grants,
            WorkRepository works,
            WorkSlotRepository slots,
            SubmissionRepository submissions,
            KeptExercises exercises,
            Lines lines) {
        this.assignments = assignments;
        this.revisions = revisions;
        this.grants = grants;
        this.works = works;
        this.slots = slots;
        this.submissions = submissions;
        this.exercises = exercises;
        this.lines = lines;
    }

    public Optional<Assigned> assigned(long assignmentId) {
        return assignments.findById(assignmentId).map(this::assigned);
    }

    Assigned assigned(AssignmentRow row) {
        RevisionRow newest = revisions
                .findFirstByAssignmentIdOrderByOrdinalDesc(row.id)
                .orElseThrow(() -> new IllegalStateException("assignment " + row.id + " says nothing"));
        return assigned(row, newest, lines.zone(row.classroomId));
    }

    private static Assigned assigned(AssignmentRow row, RevisionRow newest, ZoneId zone) {
        Assignment assignment = HomeworkJson.assignment(newest.content);
        return new Assigned(
                row.id,
                row.classroomId,
                newest.ordinal,
                assignment,
                assignment.timetable().in(zone),
                Optional.ofNullable(row.publishedAt),
                row.createdAt,
                newest.madeAt);
    }

    /** All of a class, the soonest due first. */
    public List<Assigned> ofClass(long classroomId) {
        List<AssignmentRow> rows = assignments.findByClassroomIdOrderById(classroomId);
        if (rows.isEmpty()) {
            return List.of();
        }
        ZoneId zone = lines.zone(classroomId);
        var newest = new LinkedHashMap<Long, RevisionRow>();
        revisions.newest(rows.stream().map(row -> row.id).toList()).forEach(row -> newest.put(row.assignmentId, row));
        return rows.stream()
                .map(row -> assigned(row, newest.get(row.id), zone))
                .sorted(Comparator.<Assigned, Instant>comparing(
                                one -> one.timeline().due())
                        .thenComparing(Assigned::id))
                .toList();
    }

    public Optional<Work> work(long workId) {
        return works.findById(workId).map(row -> load(List.of(row)).getFirst());
    }

    /** What a line has of an assignment; empty if it wasn't opened. */
    public Optional<Work> work(long assignmentId, long membershipId) {
        return works.findByAssignmentIdAndMembershipId(assignmentId, membershipId)
                .map(row -> load(List.of(row)).getFirst());
    }

    /** All that were opened. */
    public List<Work> works(long assignmentId) {
        return load(works.findByAssignmentIdOrderById(assignmentId));
    }

    /** What a line has of some assignments, by assignment. */
    Map<Long, Work> works(long membershipId, Collection<Long> assignmentIds) {
        var found = new LinkedHashMap<Long, Work>();
        if (!assignmentIds.isEmpty()) {
            load(works.findByMembershipIdAndAssignmentIdIn(membershipId, assignmentIds))
                    .forEach(work -> found.put(work.assignmentId(), work));
        }
        return found;
    }

    private List<Work> load(List<WorkRow> rows) {
        Map<Long, List<WorkSlotRow>> drawn = rows.isEmpty()
                ? Map.of()
                : slots.findByWorkIdInOrderById(rows.stream().map(row -> row.id).toList()).stream()
                        .collect(groupingBy(row -> row.workId));
        return rows.stream()
                .map(row -> row.work(drawn.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** @param opened when the line opened it; empty before */
    public Window window(Assigned assigned, Membership line, Optional<Instant> opened) {
        return windows(assigned, List.of(line), membership -> opened).get(line.id());
    }

    /** The windows of lines, by line. */
    public Map<Long, Window> windows(Assigned assigned, Collection<Membership> members) {
        var opened = new LinkedHashMap<Long, Instant>();
        works.findByAssignmentIdOrderById(assigned.id()).forEach(row -> opened.put(row.membershipId, row.openedAt));
        return windows(assigned, members, line -> Optional.ofNullable(opened.get(line)));
    }

    /** The last moment at which any student of the class can hand in. */
    public Instant lastClose(Assigned assigned) {
        List<Membership> students = lines.of(assigned.classroomId()).stream()
                .filter(line -> line.active() && line.role() == ClassRole.STUDENT)
                .toList();
        return windows(assigned, students).values().stream()
                .map(Window::close)
                .max(Comparator.naturalOrder())
                .orElse(assigned.timeline().close());
    }

    /**
     * The windows of lines, by line.
     *
     * @param opened when a line opened it, for who has read that already; empty before
     */
    public Map<Long, Window> windows(
            Assigned assigned, Collection<Membership> members, Function<Long, Optional<Instant>> opened) {
        List<Grant> inForce = grantsInForce(List.of(assigned.id())).getOrDefault(assigned.id(), List.of());
        var windows = new LinkedHashMap<Long, Window>();
        members.forEach(line -> windows.put(
                line.id(), Window.of(assigned.timeline(), concerning(inForce, line), opened.apply(line.id()))));
        return windows;
    }

    /** Those in force, by assignment. */
    Map<Long, List<Grant>> grantsInForce(Collection<Long> assignmentIds) {
        return assignmentIds.isEmpty()
                ? Map.of()
                : grants.findByAssignmentIdInAndRevokedAtIsNull(assignmentIds).stream()
                        .map(GrantRow::grant)
                        .collect(groupingBy(Grant::assignmentId));
    }

    static List<Grant> concerning(List<Grant> grants, Membership line) {
        return grants.stream().filter(grant -> concerns(grant.scope(), line)).toList();
    }

    private static boolean concerns(Scope scope, Membership line) {
        return switch (scope) {
            case Scope.All() -> true;
            case Scope.OfSection(long id) ->
                line.section() != null && line.section().id() == id;
            case Scope.OfLabel(String label) -> line.labels().contains(label);
            case Scope.OfMember(long id) -> line.id() == id;
        };
    }

    /** What was handed in of works, the oldest first. */
    public List<HandedIn> handedIn(Collection<Long> workIds) {
        return workIds.isEmpty()
                ? List.of()
                : submissions.findByWorkIdInOrderById(workIds).stream()
                        .map(SubmissionRow::handedIn)
                        .toList();
    }

    public Optional<HandedIn> handedIn(long submissionId) {
        return submissions.findById(submissionId).map(SubmissionRow::handedIn);
    }

    /** The lines that handed in anything of an assignment, graded or not. */
    public Set<Long> handedInLines(long assignmentId) {
        return submissions.handedIn(List.of(assignmentId)).stream()
                .map(pair -> (Long) pair[1])
                .collect(toSet());
    }

    /** The lines of whose handed-in answers some have no grade yet. */
    public Set<Long> ungradedLines(long assignmentId) {
        return Set.copyOf(submissions.ungradedLines(assignmentId));
    }

    /**
     * What was handed in and not graded yet: a crash came between, or it is being graded now. The oldest first.
     *
     * @param after id of the last that was read already; 0 for the first page
     */
    public List<HandedIn> ungraded(int most, long after) {
        return submissions.findByGradedAtIsNullAndIdGreaterThanOrderById(after, Limit.of(most)).stream()
                .map(SubmissionRow::handedIn)
                .toList();
    }

    /** Notes that something that was handed in has its grades, in the transaction that keeps them. */
    @Transactional
    public void graded(long submissionId, Instant at) {
        SubmissionRow row = submissions
                .findById(submissionId)
                .orElseThrow(() -> new IllegalArgumentException("no submission " + submissionId));
        if (row.gradedAt == null) {
            row.gradedAt = at.truncatedTo(ChronoUnit.MICROS);
            submissions.saveAndFlush(row);
        }
    }

    /** An exercise as it was kept for homework; empty if it can't be read any more. */
    public Optional<Exercise> exercise(String versionHash) {
        return exercises.find(versionHash);
    }
}
