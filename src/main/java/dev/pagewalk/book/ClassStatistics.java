package dev.pagewalk.book;

import static java.util.stream.Collectors.groupingBy;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Answers;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the marks of a class say of its homework. Of students alone: staff's own never count. */
@Service
@Transactional(readOnly = true)
public class ClassStatistics {

    private final Assignments assignments;
    private final Homework homework;
    private final Works works;
    private final Lines lines;
    private final Answers answers;
    private final Regrades regrades;
    private final Gradebook gradebook;
    private final QuestionTimes times;

    ClassStatistics(
            Assignments assignments,
            Homework homework,
            Works works,
            Lines lines,
            Answers answers,
            Regrades regrades,
            Gradebook gradebook,
            QuestionTimes times) {
        this.assignments = assignments;
        this.homework = homework;
        this.works = works;
        this.lines = lines;
        this.answers = answers;
        this.regrades = regrades;
        this.gradebook = gradebook;
        this.times = times;
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
     * @param questions how long they took, those of which something is known
     */
    public record OfSheet(
            Assigned assigned,
            int students,
            Optional<Duration> time,
            List<OfStep> steps,
            List<QuestionTime> questions,
            List<OfVariant> variants,
            List<Wrong> misconceptions) {}

    private record Shown(Work work, WorkSlot slot, Answer answer, Grade grade) {}

    /** For who teaches the class: an assistant's own students. */
    public OfSheet of(long acting, long assignmentId) {
        Assigned assigned = assignments.find(acting, assignmentId);
        Map<Long, Membership> students = students(assigned.classroomId());
        List<Work> all = works.ofAssignment(acting, assignmentId).stream()
                .filter(work -> students.containsKey(work.membershipId()))
                .toList();
        Map<Long, List<Answer>> given = answers.of(all.stream()
                .flatMap(work -> work.slots().stream())
                .map(WorkSlot::attemptId)
                .toList());
        List<Shown> shown = shown(assigned, all, given);
        return new OfSheet(
                assigned,
                all.size(),
                time(shown),
                steps(all, shown),
                times.of(all, given),
                variants(assigned, all, students),
                wrong(shown));
    }

    private Map<Long, Membership> students(long classroomId) {
        return lines.of(classroomId).stream()
                .filter(line -> line.role() == ClassRole.STUDENT)
                .collect(Collectors.toMap(Membership::id, line -> line));
    }

    private List<Shown> shown(Assigned assigned, List<Work> all, Map<Long, List<Answer>> given) {
        Map<Long, Grade> corrected = regrades.inForce(assigned.id());
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

    /** By work and step its best score. In the order of the tasks and of their exercises. */
    private List<OfStep> steps(List<Work> all, List<Shown> shown) {
        var best = new LinkedHashMap<List<String>, Map<Long, Double>>();
        all.stream()
                .flatMap(work -> work.slots().stream())
                .forEach(slot -> homework.exercise(slot.versionHash())
                        .ifPresent(exercise -> slot.steps(exercise)
                                .forEach(step -> best.computeIfAbsent(
                                        List.of(slot(slot), step), place -> new LinkedHashMap<>()))));
        var tries = new LinkedHashMap<List<String>, Integer>();
        for (Shown one : shown) {
            List<String> place = List.of(slot(one.slot), one.answer.stepId());
            best.computeIfAbsent(place, step -> new LinkedHashMap<>())
                    .merge(one.work.id(), one.grade.score(), Math::max);
            tries.merge(place, 1, Integer::sum);
        }
        best.values().removeIf(Map::isEmpty);
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
    static String slot(WorkSlot slot) {
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
                        Examples.of(
                                those.stream().map(one -> one.answer.given()).toList())))));
        all.sort(Comparator.comparingInt(Wrong::students)
                .thenComparingInt(Wrong::answers)
                .reversed());
        return all;
    }

    private static Set<Long> students(List<Shown> those) {
        var works = new HashSet<Long>();
        those.forEach(one -> works.add(one.work.membershipId()));
        return works;
    }
}
