package dev.pagewalk.book;

import static java.util.stream.Collectors.groupingBy;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Answers;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the marks of a class say of its tasks, and which misconceptions it has. Of students alone: staff's own never count. */
@Service
@Transactional(readOnly = true)
public class ClassStatistics {

    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 120;
    private static final int DAYS = 7;

    private final Assignments assignments;
    private final Homework homework;
    private final Works works;
    private final Lines lines;
    private final Answers answers;
    private final Regrades regrades;
    private final Gradebook gradebook;
    private final Clock clock;

    ClassStatistics(
            Assignments assignments,
            Homework homework,
            Works works,
            Lines lines,
            Answers answers,
            Regrades regrades,
            Gradebook gradebook,
            Clock clock) {
        this.assignments = assignments;
        this.homework = homework;
        this.works = works;
        this.lines = lines;
        this.answers = answers;
        this.regrades = regrades;
        this.gradebook = gradebook;
        this.clock = clock;
    }

    /**
     * A step in figures.
     *
     * @param students who answered it
     * @param difficulty share of those with full marks in their best answer, 0 to 1
     * @param discrimination point-biserial with the rest of the work; empty where it says nothing
     * @param tries answers for each student, in the mean
     */
    public record OfStep(
            String slot, String step, int students, double difficulty, OptionalDouble discrimination, double tries) {}

    /**
     * A variant in figures.
     *
     * @param others mean share of the points of those with other variants
     * @param harder true if that is not by chance
     */
    public record OfVariant(
            String slot, String exercise, int variant, int students, double mean, double others, boolean harder) {}

    /**
     * A piece of homework in figures.
     *
     * @param time from opening to the last answer, the median; empty if nobody answered
     */
    public record OfSheet(
            Assigned assigned,
            int students,
            Optional<Duration> time,
            List<OfStep> steps,
            List<OfVariant> variants,
            List<Wrong> misconceptions) {}

    /**
     * A misconception that answers show.
     *
     * @param exercise whose text says what it is
     * @param grade one that was given for it: what is said of it
     * @param students who had it
     * @param answers that showed it
     * @param examples of answers, without names
     */
    public record Wrong(
            String misconception, Exercise exercise, Grade grade, int students, int answers, List<String> examples) {}

    private record Shown(Work work, WorkSlot slot, Answer answer, Grade grade) {}

    /** For who teaches the class: an assistant's own students. */
    public OfSheet of(long acting, long assignmentId) {
        Assigned assigned = assignments.find(acting, assignmentId);
        Map<Long, Membership> students = students(assigned.classroomId());
        List<Work> all = works.ofAssignment(acting, assignmentId).stream()
                .filter(work -> students.containsKey(work.membershipId()))
                .toList();
        List<Shown> shown = shown(assigned, all);
        return new OfSheet(
                assigned, all.size(), time(shown), steps(all, shown), variants(assigned, all, students), wrong(shown));
    }

    /** The misconceptions of the last seven days on the wall of the class, the most frequent first. */
    public List<Wrong> week(long acting, long classroomId) {
        ZoneId zone = lines.zone(classroomId);
        Instant since = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .minusDays(DAYS - 1L)
                .atStartOfDay(zone)
                .toInstant();
        Map<Long, Membership> students = students(classroomId);
        var shown = new ArrayList<Shown>();
        for (Assigned assigned : assignments.list(acting, classroomId)) {
            List<Work> all = works.ofAssignment(acting, assigned.id()).stream()
                    .filter(work -> students.containsKey(work.membershipId()))
                    .toList();
            shown(assigned, all).stream()
                    .filter(one -> !one.answer.at().isBefore(since))
                    .forEach(shown::add);
        }
        return wrong(shown);
    }

    private Map<Long, Membership> students(long classroomId) {
        return lines.of(classroomId).stream()
                .filter(line -> line.role() == ClassRole.STUDENT)
                .collect(Collectors.toMap(Membership::id, line -> line));
    }

    private List<Shown> shown(Assigned assigned, List<Work> all) {
        Map<Long, Grade> corrected = regrades.inForce(assigned.id());
        Map<Long, List<Answer>> given = answers.of(all.stream()
                .flatMap(work -> work.slots().stream())
                .map(WorkSlot::attemptId)
                .toList());
        var shown = new ArrayList<Shown>();
        for (Work work : all) {
            for (WorkSlot slot : work.slots()) {
                given.getOrDefault(slot.attemptId(), List.of())
                        .forEach(answer -> shown.add(
                                new Shown(work, slot, answer, corrected.getOrDefault(answer.id(), answer.grade()))));
            }
        }
        return shown;
    }

    private static Optional<Duration> time(List<Shown> shown) {
        List<Duration> times = shown.stream().collect(groupingBy(Shown::work)).entrySet().stream()
                .map(work -> Duration.between(
                        work.getKey().openedAt(),
                        work.getValue().stream()
                                .map(one -> one.answer.at())
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .sorted()
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() / 2));
    }

    /** By work and step its best score. */
    private static List<OfStep> steps(List<Work> all, List<Shown> shown) {
        var best = new LinkedHashMap<List<String>, Map<Long, Double>>();
        var tries = new LinkedHashMap<List<String>, Integer>();
        for (Shown one : shown) {
            List<String> place = List.of(slot(one.slot), one.answer.stepId());
            best.computeIfAbsent(place, step -> new LinkedHashMap<>())
                    .merge(one.work.id(), one.grade.score(), Math::max);
            tries.merge(place, 1, Integer::sum);
        }
        var figures = new ArrayList<OfStep>();
        best.forEach((place, scores) -> {
            List<Boolean> full = new ArrayList<>();
            List<Double> rest = new ArrayList<>();
            scores.forEach((work, score) -> {
                full.add(score >= 1);
                rest.add(best.entrySet().stream()
                        .filter(other -> !other.getKey().equals(place))
                        .mapToDouble(other -> other.getValue().getOrDefault(work, 0.0))
                        .sum());
            });
            figures.add(new OfStep(
                    place.getFirst(),
                    place.getLast(),
                    scores.size(),
                    full.stream().filter(one -> one).count() / (double) full.size(),
                    Figures.discrimination(full, rest),
                    tries.get(place) / (double) scores.size()));
        });
        return figures;
    }

    /** The tasks of a pool are one slot's. */
    private static String slot(WorkSlot slot) {
        int part = slot.key().indexOf('/');
        return part < 0 ? slot.key() : slot.key().substring(0, part);
    }

    private List<OfVariant> variants(Assigned assigned, List<Work> all, Map<Long, Membership> students) {
        Map<Long, Entry> entries = gradebook.entries(
                assigned,
                all.stream().map(work -> students.get(work.membershipId())).toList());
        var shares = new LinkedHashMap<List<String>, Map<Integer, List<Double>>>();
        for (Work work : all) {
            for (WorkSlot slot : work.slots()) {
                entries.get(work.id()).parts().stream()
                        .filter(part -> part.key().equals(slot.key()) && part.most() > 0 && part.answered() > 0)
                        .forEach(part -> shares.computeIfAbsent(
                                        List.of(slot(slot), slot.exerciseId()), key -> new TreeMap<>())
                                .computeIfAbsent(slot.variant(), key -> new ArrayList<>())
                                .add(part.points() / part.most()));
            }
        }
        var figures = new ArrayList<OfVariant>();
        shares.forEach((task, byVariant) -> Figures.variants(byVariant)
                .forEach((variant, one) -> figures.add(new OfVariant(
                        task.getFirst(),
                        task.getLast(),
                        variant,
                        one.students(),
                        one.mean(),
                        one.others(),
                        one.harder()))));
        return figures;
    }

    private List<Wrong> wrong(List<Shown> shown) {
        Map<List<String>, List<Shown>> byIdea = shown.stream()
                .filter(one -> one.grade.misconception() != null)
                .collect(groupingBy(
                        one -> List.of(one.grade.misconception(), one.slot.exerciseId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var all = new ArrayList<Wrong>();
        byIdea.forEach((idea, those) -> homework.exercise(those.getFirst().slot.versionHash())
                .ifPresent(exercise -> all.add(new Wrong(
                        idea.getFirst(),
                        exercise,
                        those.getLast().grade,
                        students(those).size(),
                        those.size(),
                        examples(those)))));
        all.sort(Comparator.comparing((Wrong one) -> -one.students).thenComparing(one -> -one.answers));
        return all;
    }

    private static Set<Long> students(List<Shown> those) {
        var works = new HashSet<Long>();
        those.forEach(one -> works.add(one.work.membershipId()));
        return works;
    }

    private static List<String> examples(List<Shown> those) {
        var examples = new LinkedHashSet<String>();
        for (Shown one : those) {
            String given = one.answer.given().replaceAll("\\s+", " ").strip();
            if (!given.isEmpty() && given.length() <= LONGEST_EXAMPLE && examples.size() < MOST_EXAMPLES) {
                examples.add(given);
            }
        }
        return List.copyOf(examples);
    }
}
