package dev.pagewalk.book;

import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.LineHolder;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.PersonalData;
import dev.pagewalk.people.PersonalTable;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks that were given elsewhere: columns of the gradebook that count for themselves, not into the total. */
@Service
@Transactional
public class OutsideMarks implements LineHolder, PersonalData {

    private final OutsideRepository rows;
    private final Rights rights;
    private final Lines lines;
    private final AuditTrail audit;
    private final Clock clock;

    OutsideMarks(OutsideRepository rows, Rights rights, Lines lines, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file would do. For who manages the class. */
    @Transactional(readOnly = true)
    public OutsidePlan dryRun(long acting, long classroomId, byte[] file) {
        rights.managing(acting, classroomId);
        return OutsideFile.read(
                file,
                number -> lines.numbered(classroomId, number)
                        .filter(line -> line.role() == ClassRole.STUDENT)
                        .map(Membership::id));
    }

    /**
     * Takes a file in: its columns replace those of the same title, for whom it names; who isn't in it keeps what there is.
     * Nothing is changed if something is wrong with it.
     */
    public OutsidePlan apply(long acting, long classroomId, byte[] file) {
        OutsidePlan plan = dryRun(acting, classroomId, file);
        if (!plan.possible()) {
            return plan;
        }
        if (lines.classroom(classroomId).archived()) {
            return new OutsidePlan(
                    plan.marks(), plan.lines(), List.of(new OutsidePlan.Problem(0, OutsidePlan.Kind.ARCHIVED, "")));
        }
        var known = rows.findByClassroomIdOrderById(classroomId).stream()
                .filter(row ->
                        plan.marks().containsKey(row.title) && plan.lines().contains(row.membershipId))
                .collect(Collectors.toMap(row -> List.of(row.title, row.membershipId), row -> row));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kept = new ArrayList<OutsideRow>();
        plan.marks()
                .forEach((title, marks) -> marks.forEach((line, points) -> {
                    OutsideRow row = Optional.ofNullable(known.remove(List.of(title, line)))
                            .orElseGet(OutsideRow::new);
                    row.classroomId = classroomId;
                    row.membershipId = line;
                    row.title = title;
                    row.points = points;
                    row.madeBy = acting;
                    row.madeAt = now;
                    kept.add(row);
                }));
        known.values().forEach(rows::delete);
        rows.saveAll(kept);
        audit.note(
                acting,
                classroomId,
                BookDeed.OUTSIDE_MARKS_TAKEN_IN,
                "class " + classroomId,
                null,
                String.join(", ", plan.marks().keySet()) + ": " + kept.size());
        return plan;
    }

    /** By title of the column, by line: those whom the account teaches. */
    @Transactional(readOnly = true)
    public Map<String, Map<Long, Double>> of(long acting, long classroomId) {
        ClassRights mine = rights.teaching(acting, classroomId);
        Set<Long> seen = lines.of(classroomId).stream()
                .filter(mine::sees)
                .map(Membership::id)
                .collect(Collectors.toSet());
        var all = new LinkedHashMap<String, Map<Long, Double>>();
        rows.findByClassroomIdOrderById(classroomId).stream()
                .filter(row -> seen.contains(row.membershipId))
                .forEach(row -> all.computeIfAbsent(row.title, title -> new LinkedHashMap<>())
                        .put(row.membershipId, row.points));
        return all;
    }

    /** Two lines with a mark of the same column each can't become one. */
    @Override
    public boolean canMove(long fromMembership, long toMembership) {
        Set<String> has = rows.findByMembershipId(toMembership).stream()
                .map(row -> row.title)
                .collect(Collectors.toSet());
        return rows.findByMembershipId(fromMembership).stream().noneMatch(row -> has.contains(row.title));
    }

    @Override
    public void move(long fromMembership, long toMembership) {
        rows.move(fromMembership, toMembership);
    }

    /** Marks stay without a name. */
    @Override
    public List<PersonalTable> tables() {
        return List.of(new PersonalTable(
                "outside_mark",
                Set.of("membership_id", "made_by"),
                "membership_id in (:lines) or made_by = :account",
                ""));
    }
}
