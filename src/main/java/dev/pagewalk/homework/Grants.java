package dev.pagewalk.homework;

import dev.pagewalk.database.StoredText;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other times for some: for the class, a section, a label or one member, as many as are needed. They hold at once, also after
 * the end, and for members who come later; each is noted and can be revoked. Only who manages the class grants.
 */
@Service
@Transactional
public class Grants {

    private final GrantRepository rows;
    private final WorkRepository works;
    private final Homework homework;
    private final Rights rights;
    private final Lines lines;
    private final AuditTrail audit;
    private final ObjectProvider<RevisionWatch> watches;
    private final Clock clock;

    Grants(
            GrantRepository rows,
            WorkRepository works,
            Homework homework,
            Rights rights,
            Lines lines,
            AuditTrail audit,
            ObjectProvider<RevisionWatch> watches,
            Clock clock) {
        this.rows = rows;
        this.works = works;
        this.homework = homework;
        this.rights = rights;
        this.lines = lines;
        this.audit = audit;
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * All that were ever granted, the newest first. For everybody who teaches the class; what was granted to one student only, and
     * why, for who teaches that student.
     */
    @Transactional(readOnly = true)
    public List<Grant> list(long acting, long assignmentId) {
        long classroomId = assigned(acting, assignmentId).classroomId();
        ClassRights mine = rights.teaching(acting, classroomId);
        List<Grant> all = rows.findByAssignmentIdOrderByIdDesc(assignmentId).stream()
                .map(GrantRow::grant)
                .toList();
        if (mine.manages()) {
            return all;
        }
        Set<Long> seen = lines.of(classroomId).stream()
                .filter(mine::sees)
                .map(Membership::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(grant -> !(grant.scope() instanceof Scope.OfMember(long line)) || seen.contains(line))
                .toList();
    }

    /** @param why may be empty */
    public Granted grant(long acting, long assignmentId, Scope scope, Grant.Changes changes, String why) {
        Assigned assigned = assigned(acting, assignmentId);
        ClassRights mine = rights.managing(acting, assigned.classroomId());
        if (mine.archived()) {
            return new Granted.Refused(List.of(GrantProblem.ARCHIVED));
        }
        own(acting, assigned.classroomId(), scope);
        List<GrantProblem> problems = GrantRules.problems(scope, changes, why);
        return problems.isEmpty()
                ? new Granted.Done(append(acting, assigned, List.of(new Order(scope, changes, why)))
                        .getFirst())
                : new Granted.Refused(problems);
    }

    /** "Everyone by so many minutes, now." */
    public Granted extendAll(long acting, long assignmentId, int minutes, String why) {
        return grant(acting, assignmentId, new Scope.All(), Grant.Changes.extra(minutes), why);
    }

    /**
     * Other times for many, from a file of comma-separated values in the clock of the class, see {@link GrantFile}. All are
     * granted or, if anything is wrong with any line, none.
     *
     * @param dry only says what would be
     */
    public GrantFile.Outcome file(long acting, long assignmentId, String csv, String why, boolean dry) {
        Assigned assigned = assigned(acting, assignmentId);
        ClassRights mine = rights.managing(acting, assigned.classroomId());
        if (mine.archived()) {
            return GrantFile.Outcome.refused(GrantProblem.ARCHIVED);
        }
        ZoneId zone = lines.zone(assigned.classroomId());
        GrantFile.Outcome outcome =
                GrantFile.read(csv, zone, why, number -> lines.numbered(assigned.classroomId(), number));
        if (outcome.errors().isEmpty() && !dry) {
            append(
                    acting,
                    assigned,
                    outcome.lines().stream()
                            .map(line -> new Order(line.scope(), line.changes(), line.why()))
                            .toList());
        }
        return outcome;
    }

    /**
     * From now on it is as if it had never been granted. What was handed in meanwhile stays.
     *
     * @param batch {@link Grant#batch()}: all that was granted at once
     * @return how many were revoked: none if they were already
     */
    public int revoke(long acting, long assignmentId, String batch) {
        Assigned assigned = assigned(acting, assignmentId);
        if (rights.managing(acting, assigned.classroomId()).archived()) {
            return 0;
        }
        List<GrantRow> found = rows.findByAssignmentIdAndBatchAndRevokedAtIsNull(assignmentId, batch);
        List<Runnable> after = found.isEmpty() ? List.of() : changing(assignmentId);
        Instant now = now();
        for (GrantRow row : found) {
            row.revokedBy = acting;
            row.revokedAt = now;
            rows.saveAndFlush(row);
            audit.note(
                    acting,
                    assigned.classroomId(),
                    HomeworkDeed.TIMES_REVOKED,
                    subject(row.grant()),
                    words(row.grant()),
                    null);
        }
        if (!found.isEmpty()) {
            // reckoning marks takes a while, and works that are looked at again wait until it is done
            after.forEach(Runnable::run);
            works.lookAgain(assignmentId, now);
        }
        return found.size();
    }

    private record Order(Scope scope, Grant.Changes changes, String why) {}

    private List<Grant> append(long acting, Assigned assigned, List<Order> orders) {
        String batch = UUID.randomUUID().toString();
        Instant now = now();
        List<Runnable> after = changing(assigned.id());
        List<Grant> granted = orders.stream()
                .map(order -> {
                    var row = new GrantRow();
                    row.assignmentId = assigned.id();
                    row.batch = batch;
                    row.put(order.scope);
                    row.put(order.changes);
                    row.why = StoredText.of(order.why);
                    row.madeBy = acting;
                    row.madeAt = now;
                    return rows.saveAndFlush(row).grant();
                })
                .toList();
        granted.forEach(grant -> audit.note(
                acting, assigned.classroomId(), HomeworkDeed.TIMES_GRANTED, subject(grant), null, words(grant)));
        after.forEach(Runnable::run);
        works.lookAgain(assigned.id(), now);
        return granted;
    }

    /** Other times are other marks where something was late. */
    private List<Runnable> changing(long assignmentId) {
        return watches.stream().map(watch -> watch.revising(assignmentId)).toList();
    }

    /** Refuses sections and members of other classes. */
    private void own(long acting, long classroomId, Scope scope) {
        boolean own = switch (scope) {
            case Scope.All(), Scope.OfLabel(String _) -> true;
            case Scope.OfSection(long id) -> lines.hasSection(classroomId, id);
            case Scope.OfMember(long id) ->
                lines.find(id).filter(line -> line.classroomId() == classroomId).isPresent();
        };
        if (!own) {
            throw new NotAllowed("account " + acting + " grants times to " + scope + " in class " + classroomId);
        }
    }

    private Assigned assigned(long acting, long assignmentId) {
        return homework.assigned(assignmentId).orElseThrow(() -> Assignments.unknown(acting, assignmentId));
    }

    /** Of what concerns one member, the line: erasing the person empties it. */
    private static String subject(Grant grant) {
        return grant.scope() instanceof Scope.OfMember(long id)
                ? AuditTrail.line(id)
                : Assignments.subject(grant.assignmentId());
    }

    private static String words(Grant grant) {
        Grant.Changes changes = grant.changes();
        return String.join(
                " | ",
                Assignments.subject(grant.assignmentId()),
                grant.scope() + "",
                changes.release().map(at -> "release " + at).orElse(""),
                changes.due().map(at -> "due " + at).orElse(""),
                changes.close().map(at -> "close " + at).orElse(""),
                changes.minutes().isPresent() ? changes.minutes().getAsInt() + " minutes" : "",
                changes.extraMinutes().isPresent()
                        ? "+" + changes.extraMinutes().getAsInt() + " minutes"
                        : "",
                grant.why());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
