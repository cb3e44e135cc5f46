package dev.pagewalk.book;

import dev.pagewalk.course.Answers;
import dev.pagewalk.course.Mark;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Window;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The marks of a class. What students see of theirs and what staff see is worked out here, in one way.
 *
 * <p>Entries are remembered with what they depend on, and worked out again when one of that has changed.
 */
@Service
@Transactional(readOnly = true)
public class Gradebook {

    private final Assignments assignments;
    private final Homework homework;
    private final Members members;
    private final Answers answers;
    private final Adjustments adjustments;
    private final Regrades regrades;
    private final Rights rights;
    private final RememberedEntries remembered;
    private final OutsideMarks outside;
    private final Clock clock;

    Gradebook(
            Assignments assignments,
            Homework homework,
            Members members,
            Answers answers,
            Adjustments adjustments,
            Regrades regrades,
            Rights rights,
            RememberedEntries remembered,
            OutsideMarks outside,
            Clock clock) {
        this.assignments = assignments;
        this.homework = homework;
        this.members = members;
        this.answers = answers;
        this.adjustments = adjustments;
        this.regrades = regrades;
        this.rights = rights;
        this.remembered = remembered;
        this.outside = outside;
        this.clock = clock;
    }

    /** @param cells by assignment, of each one */
    public record Line(Membership member, Map<Long, Cell> cells) {

        /** Of everything that was opened. */
        public double points() {
            return cells.values().stream().mapToDouble(Cell::points).sum();
        }
    }

    /**
     * The marks of all students whom somebody teaches, in the order of their names.
     *
     * @param outside marks that were given elsewhere, by title of their column, by line
     */
    public record Table(List<Assigned> columns, Map<String, Map<Long, Double>> outside, List<Line> lines) {}

    /** For who teaches the class: of an assistant with a section, the students of that section. */
    public Table table(long acting, long classroomId) {
        rights.teaching(acting, classroomId);
        List<Assigned> columns = assignments.list(acting, classroomId);
        List<Membership> students = members.list(acting, classroomId).stream()
                .filter(line -> line.role() == ClassRole.STUDENT)
                .toList();
        return table(columns, outside.of(acting, classroomId), students);
    }

    private Table table(List<Assigned> columns, Map<String, Map<Long, Double>> elsewhere, List<Membership> students) {
        var byLine = new LinkedHashMap<Long, Map<Long, Cell>>();
        students.forEach(line -> byLine.put(line.id(), new LinkedHashMap<>()));
        for (Assigned column : columns) {
            cells(column, students).forEach((line, cell) -> byLine.get(line).put(column.id(), cell));
        }
        return new Table(
                columns,
                elsewhere,
                students.stream()
                        .map(line -> new Line(line, byLine.get(line.id())))
                        .toList());
    }

    /** What a work comes to. For whoever sees the student, the student too. */
    public Entry entry(long acting, long workId) {
        Work work = homework.work(workId)
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for work " + workId));
        Membership line = rights.seeing(acting, work.membershipId()).line();
        Assigned assigned = homework.assigned(work.assignmentId()).orElseThrow();
        return cells(assigned, List.of(line)).get(line.id()).entry().orElseThrow();
    }

    /**
     * What a work would come to if everything in it were answered rightly at a moment. For whoever sees the student, the student
     * too.
     *
     * @param credit what a right answer counts then, before lateness, by task and step; 0 where none is taken
     */
    public Entry reachable(long acting, long workId, Instant at, ToDoubleBiFunction<String, String> credit) {
        Work work = homework.work(workId)
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for work " + workId));
        Membership line = rights.seeing(acting, work.membershipId()).line();
        Assigned assigned = homework.assigned(work.assignmentId()).orElseThrow();
        Window window = homework.window(assigned, line, Optional.of(work.openedAt()));
        var given = given(List.of(work), assigned);
        Reckoning reckoning = reckoning(assigned, work, window);
        List<Counted> counted = counted(work, given);
        var all = new ArrayList<>(counted);
        if (window.at(at).accepts()) {
            work.slots()
                    .forEach(slot -> steps(slot).forEach(step -> {
                        double worth = credit.applyAsDouble(slot.key(), step);
                        if (worth > 0) {
                            all.add(new Counted(slot.key(), step, worth, at, false));
                        }
                    }));
        }
        return reckoning.entry(asked(work), all);
    }

    /** All homework of one student, the soonest due first. For whoever sees the student, the student too. */
    public Table history(long acting, long membershipId) {
        Membership line = rights.seeing(acting, membershipId).line();
        return table(
                homework.ofClass(line.classroomId()).stream()
                        .filter(Assigned::published)
                        .toList(),
                Map.of(),
                List.of(line));
    }

    /** For the rooms above, who have asked who may know it: what works come to, by work. */
    public Map<Long, Entry> entries(Assigned assigned, Collection<Membership> students) {
        var all = new LinkedHashMap<Long, Entry>();
        cells(assigned, students)
                .values()
                .forEach(cell ->
                        cell.entry().ifPresent(entry -> all.put(cell.workId().orElseThrow(), entry)));
        return all;
    }

    /** By line, each of them. */
    private Map<Long, Cell> cells(Assigned assigned, Collection<Membership> students) {
        Set<Long> wanted = students.stream().map(Membership::id).collect(Collectors.toSet());
        var works = new LinkedHashMap<Long, Work>();
        worksOf(assigned, wanted).forEach(work -> works.put(work.membershipId(), work));
        Map<Long, Window> windows = homework.windows(
                assigned, students, line -> Optional.ofNullable(works.get(line)).map(Work::openedAt));
        Map<Work, Entry> entries = worked(assigned, List.copyOf(works.values()), windows);
        boolean asks = entries.values().stream().anyMatch(entry -> entry.answered() == 0);
        Set<Long> handedIn = asks ? homework.handedInLines(assigned.id()) : Set.of();
        Set<Long> ungraded = asks ? homework.ungradedLines(assigned.id()) : Set.of();
        Instant now = clock.instant();
        var all = new LinkedHashMap<Long, Cell>();
        for (Membership line : students) {
            Optional<Work> work = Optional.ofNullable(works.get(line.id()));
            all.put(
                    line.id(),
                    Cell.of(
                            work.map(Work::id),
                            work.map(entries::get),
                            windows.get(line.id()),
                            handed(line, handedIn, ungraded),
                            now));
        }
        return all;
    }

    private static Cell.Handed handed(Membership line, Set<Long> handedIn, Set<Long> ungraded) {
        if (ungraded.contains(line.id())) {
            return Cell.Handed.WAITING;
        }
        return handedIn.contains(line.id()) ? Cell.Handed.GRADED : Cell.Handed.NOTHING;
    }

    /** A student's page asks for one of them, and often. */
    private List<Work> worksOf(Assigned assigned, Set<Long> lines) {
        return lines.size() == 1
                ? homework.work(assigned.id(), lines.iterator().next()).stream().toList()
                : homework.works(assigned.id()).stream()
                        .filter(work -> lines.contains(work.membershipId()))
                        .toList();
    }

    private Map<Work, Entry> worked(Assigned assigned, List<Work> works, Map<Long, Window> windows) {
        var all = new LinkedHashMap<Work, Entry>();
        var missing = new ArrayList<Work>();
        for (Work work : works) {
            remembered
                    .entry(work.id(), windows.get(work.membershipId()), assigned.revision())
                    .ifPresentOrElse(entry -> all.put(work, entry), () -> missing.add(work));
        }
        all.putAll(fresh(assigned, missing, windows));
        return all;
    }

    private Map<Work, Entry> fresh(Assigned assigned, List<Work> works, Map<Long, Window> windows) {
        if (works.isEmpty()) {
            return Map.of();
        }
        var made = new LinkedHashMap<Work, Entry>();
        var changes = new LinkedHashMap<Long, Long>();
        works.forEach(work -> changes.put(work.id(), remembered.changes(work.id())));
        Given given = given(works, assigned);
        var byHand = adjustments.inForce(works.stream().map(Work::id).toList());
        var thrownOut = adjustments.thrownOut(assigned.id());
        for (Work work : works) {
            Window window = windows.get(work.membershipId());
            var reckoning =
                    new Reckoning(assigned.assignment(), window, byHand.getOrDefault(work.id(), List.of()), thrownOut);
            Entry entry = reckoning.entry(asked(work), counted(work, given));
            made.put(work, entry);
            remembered.keep(work.id(), window, assigned.revision(), entry, changes.get(work.id()));
        }
        return made;
    }

    private Reckoning reckoning(Assigned assigned, Work work, Window window) {
        return new Reckoning(
                assigned.assignment(),
                window,
                adjustments.inForce(List.of(work.id())).getOrDefault(work.id(), List.of()),
                adjustments.thrownOut(assigned.id()));
    }

    /** Answers by attempt, and the grades that count instead of their own. */
    private record Given(Map<Long, List<Mark>> marks, Map<Long, Grade> regraded) {}

    private Given given(List<Work> works, Assigned assigned) {
        List<Long> attempts = works.stream()
                .flatMap(work -> work.slots().stream())
                .map(WorkSlot::attemptId)
                .toList();
        return new Given(answers.marks(attempts), regrades.inForce(assigned.id()));
    }

    private List<Asked> asked(Work work) {
        return work.slots().stream()
                .map(slot -> new Asked(slot.key(), steps(slot)))
                .toList();
    }

    private static List<Counted> counted(Work work, Given given) {
        var counted = new ArrayList<Counted>();
        for (WorkSlot slot : work.slots()) {
            given.marks
                    .getOrDefault(slot.attemptId(), List.of())
                    .forEach(mark -> counted.add(counted(slot.key(), mark, given.regraded.get(mark.answerId()))));
        }
        return counted;
    }

    private List<String> steps(WorkSlot slot) {
        return homework.exercise(slot.versionHash()).map(slot::steps).orElse(List.of());
    }

    private static Counted counted(String key, Mark mark, @Nullable Grade regraded) {
        double score = regraded == null ? mark.score() : regraded.score() * mark.credit();
        return new Counted(key, mark.stepId(), score, mark.at(), mark.verdict() == Verdict.HANDED_IN);
    }
}
