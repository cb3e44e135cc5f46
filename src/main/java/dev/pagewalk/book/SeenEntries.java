package dev.pagewalk.book;

import dev.pagewalk.grading.PointsSeen;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Window;
import dev.pagewalk.homework.Work;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What students can see of their points. */
@Component
@Transactional(readOnly = true)
class SeenEntries implements PointsSeen {

    private final Gradebook gradebook;
    private final Homework homework;
    private final Lines lines;
    private final Clock clock;

    SeenEntries(Gradebook gradebook, Homework homework, Lines lines, Clock clock) {
        this.gradebook = gradebook;
        this.homework = homework;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public Map<Long, Points> of(long assignmentId, Collection<Long> workIds) {
        if (workIds.isEmpty()) {
            return Map.of();
        }
        Assigned assigned = homework.assigned(assignmentId).orElseThrow();
        Set<Long> concerned = homework.works(assignmentId).stream()
                .filter(work -> workIds.contains(work.id()))
                .map(Work::membershipId)
                .collect(Collectors.toSet());
        List<Membership> members = lines.of(assigned.classroomId()).stream()
                .filter(line -> concerned.contains(line.id()))
                .toList();
        Map<Long, Window> windows = homework.windows(assigned, members);
        Instant now = clock.instant();
        List<Membership> see = members.stream()
                .filter(line -> assigned.assignment().policy().showsFeedback(windows.get(line.id()), now))
                .toList();
        var all = new LinkedHashMap<Long, Points>();
        gradebook
                .entries(assigned, see)
                .forEach((work, entry) -> all.put(work, new Points(entry.points(), entry.most())));
        return all;
    }
}
