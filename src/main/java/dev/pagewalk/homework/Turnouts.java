package dev.pagewalk.homework;

import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Rights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many have done something, at a glance: nothing of what they did is read. */
@Service
@Transactional(readOnly = true)
public class Turnouts {

    private final AssignmentRepository assignments;
    private final WorkRepository works;
    private final SubmissionRepository submissions;
    private final Rights rights;
    private final Lines lines;

    Turnouts(
            AssignmentRepository assignments,
            WorkRepository works,
            SubmissionRepository submissions,
            Rights rights,
            Lines lines) {
        this.assignments = assignments;
        this.works = works;
        this.submissions = submissions;
        this.rights = rights;
        this.lines = lines;
    }

    /** By assignment of a class: of the students whom the account teaches. */
    public Map<Long, Turnout> of(long acting, long classroomId) {
        ClassRights mine = rights.teaching(acting, classroomId);
        Set<Long> students = lines.of(classroomId).stream()
                .filter(line -> line.active() && line.role() == ClassRole.STUDENT && mine.sees(line))
                .map(Membership::id)
                .collect(Collectors.toSet());
        List<Long> ids = assignments.findByClassroomIdOrderById(classroomId).stream()
                .map(row -> row.id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> opened = works.findByAssignmentIdIn(ids).stream()
                .filter(work -> students.contains(work.membershipId))
                .collect(Collectors.groupingBy(work -> work.assignmentId, Collectors.counting()));
        Map<Object, Long> handedIn = submissions.handedIn(ids).stream()
                .filter(pair -> students.contains((Long) pair[1]))
                .collect(Collectors.groupingBy(pair -> pair[0], Collectors.counting()));
        var all = new LinkedHashMap<Long, Turnout>();
        ids.forEach(id -> all.put(
                id,
                new Turnout(
                        students.size(),
                        opened.getOrDefault(id, 0L).intValue(),
                        handedIn.getOrDefault(id, 0L).intValue())));
        return all;
    }
}
