package dev.pagewalk.grading;

import dev.pagewalk.database.StoredText;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.RevisionWatch;
import dev.pagewalk.homework.Work;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells students that a mark of theirs changed after they could see it. Nobody is written to: it stands on their page. */
@Service
@Transactional
public class Notices implements RevisionWatch {

    private final NoticeRepository rows;
    private final Homework homework;
    private final Rights rights;
    private final ObjectProvider<PointsSeen> points;
    private final Clock clock;

    Notices(NoticeRepository rows, Homework homework, Rights rights, ObjectProvider<PointsSeen> points, Clock clock) {
        this.rows = rows;
        this.homework = homework;
        this.rights = rights;
        this.points = points;
        this.clock = clock;
    }

    /** Those of the account in a class, the newest first. Nothing for those who aren't students there. */
    @Transactional(readOnly = true)
    public List<Notice> mine(long acting, long classroomId) {
        ClassRights mine = rights.of(acting, classroomId);
        if (mine.membershipId() == null || mine.teaches()) {
            return List.of();
        }
        var titles = new LinkedHashMap<Long, Assigned>();
        homework.ofClass(classroomId).forEach(one -> titles.put(one.id(), one));
        var works = new LinkedHashMap<Long, Work>();
        titles.keySet()
                .forEach(id -> homework.work(id, mine.membershipId()).ifPresent(work -> works.put(work.id(), work)));
        return works.isEmpty()
                ? List.of()
                : rows.findByWorkIdInOrderByIdDesc(works.keySet()).stream()
                        .map(row -> notice(row, titles.get(works.get(row.workId).assignmentId())))
                        .toList();
    }

    private static Notice notice(NoticeRow row, Assigned assigned) {
        return new Notice(
                row.id,
                row.workId,
                assigned.id(),
                assigned.assignment().title(),
                row.oldPoints,
                row.newPoints,
                row.most,
                row.undone,
                Optional.ofNullable(row.why).orElse(""),
                row.madeAt,
                row.seenAt != null);
    }

    /** The student has read it. For the student alone. */
    public void seen(long acting, long noticeId) {
        NoticeRow row = rows.findById(noticeId)
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for notice " + noticeId));
        Work work = homework.work(row.workId).orElseThrow();
        Rights.Seen line = rights.seeing(acting, work.membershipId());
        if (line.rights().membershipId() == null
                || line.rights().membershipId() != line.line().id()) {
            throw new NotAllowed("account " + acting + " asks for notice " + noticeId);
        }
        if (row.seenAt == null) {
            row.seenAt = now();
            rows.saveAndFlush(row);
        }
    }

    /** What works came to before a change. */
    record Before(long assignmentId, Map<Long, PointsSeen.Points> points) {}

    /** To be asked before a change of marks, in its transaction. */
    Before before(long assignmentId, Collection<Long> workIds) {
        return new Before(assignmentId, points.getObject().of(assignmentId, workIds));
    }

    /** To be told after it: notes whose points are others now. */
    void tell(Before before, Optional<Long> run, boolean undone, String why) {
        points.getObject().of(before.assignmentId, before.points.keySet()).forEach((work, now) -> {
            PointsSeen.Points then = before.points.get(work);
            if (then != null && !then.equals(now)) {
                var row = new NoticeRow();
                row.workId = work;
                row.runId = run.orElse(null);
                row.undone = undone;
                row.oldPoints = then.points();
                row.newPoints = now.points();
                row.most = now.most();
                row.why = why.isEmpty() ? null : StoredText.of(why, 1000);
                row.madeAt = now();
                rows.saveAndFlush(row);
            }
        });
    }

    /** Other points, other weights: marks change with what the homework says. */
    @Override
    public Runnable revising(long assignmentId) {
        Before before = before(
                assignmentId,
                homework.works(assignmentId).stream().map(Work::id).toList());
        return () -> tell(before, Optional.empty(), false, "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
