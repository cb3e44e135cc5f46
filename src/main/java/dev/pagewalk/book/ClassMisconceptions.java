package dev.pagewalk.book;

import static java.util.stream.Collectors.groupingBy;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Answers;
import dev.pagewalk.course.Missed;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The misconceptions that the students of a class met, in homework and in practice. Practice is only counted: nobody is shown
 * what a student tried alone.
 */
@Service
@Transactional(readOnly = true)
public class ClassMisconceptions {

    private static final int DAYS = 7;

    /** Answers that are read to find examples among them. */
    private static final int MOST_READ = 30;

    private final Assignments assignments;
    private final Homework homework;
    private final Works works;
    private final Rights rights;
    private final Lines lines;
    private final Answers answers;
    private final Regrades regrades;
    private final Clock clock;

    ClassMisconceptions(
            Assignments assignments,
            Homework homework,
            Works works,
            Rights rights,
            Lines lines,
            Answers answers,
            Regrades regrades,
            Clock clock) {
        this.assignments = assignments;
        this.homework = homework;
        this.works = works;
        this.rights = rights;
        this.lines = lines;
        this.answers = answers;
        this.regrades = regrades;
        this.clock = clock;
    }

    /**
     * What a class met since it began.
     *
     * @param students that it has, or of an assistant the own ones
     * @param lessons in the order of the course
     */
    public record Term(int students, List<OfLesson> lessons) {
        public Term {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * A lesson with its misconceptions, the most frequent first.
     *
     * @param students who met any of them
     */
    public record OfLesson(Exercise exercise, int students, List<Wrong> misconceptions) {
        public OfLesson {
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /**
     * That a student met a misconception.
     *
     * @param corrected the grade that counts now; null if it is the answer's own
     */
    private record Met(
            long membershipId,
            String versionHash,
            String misconception,
            long answerId,
            Instant at,
            boolean handedIn,
            @Nullable Grade corrected) {}

    /** A misconception of an exercise. */
    private record Idea(String misconception, String exerciseId) {}

    /** Those of the last seven days on the wall of the class, the most frequent first. */
    public List<Wrong> week(long acting, long classroomId) {
        List<Membership> students = students(acting, classroomId);
        ZoneId zone = lines.zone(classroomId);
        Instant since = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .minusDays(DAYS - 1L)
                .atStartOfDay(zone)
                .toInstant();
        return new Found(met(acting, classroomId, students).stream()
                        .filter(one -> !one.at.isBefore(since))
                        .toList())
                .wrong();
    }

    /** Those of the whole term, by lesson. */
    public Term byLesson(long acting, long classroomId) {
        List<Membership> students = students(acting, classroomId);
        var found = new Found(met(acting, classroomId, students));
        Map<String, List<Wrong>> byExercise = found.wrong().stream()
                .collect(groupingBy(one -> one.exercise().id(), LinkedHashMap::new, Collectors.toList()));
        return new Term(
                students.size(),
                byExercise.entrySet().stream()
                        .map(one -> new OfLesson(
                                one.getValue().getFirst().exercise(), found.students(one.getKey()), one.getValue()))
                        .sorted(Comparator.comparing(OfLesson::exercise, LessonOrder.OF_THE_COURSE))
                        .toList());
    }

    /** Those who are in the class now: those who left are in no lecture. */
    private List<Membership> students(long acting, long classroomId) {
        ClassRights mine = rights.teaching(acting, classroomId);
        return lines.of(classroomId).stream()
                .filter(line -> line.active() && line.role() == ClassRole.STUDENT && mine.sees(line))
                .toList();
    }

    /** Since the class began: what its students practised before is none of its business. */
    private List<Met> met(long acting, long classroomId, List<Membership> students) {
        return Stream.concat(
                        assignments.list(acting, classroomId).stream()
                                .flatMap(assigned -> inHomework(acting, assigned, students)),
                        inPractice(students, lines.classroom(classroomId).createdAt()))
                .toList();
    }

    private Stream<Met> inHomework(long acting, Assigned assigned, List<Membership> students) {
        Set<Long> ids = students.stream().map(Membership::id).collect(Collectors.toSet());
        var byAttempt = new HashMap<Long, Long>();
        works.ofAssignment(acting, assigned.id()).stream()
                .filter(work -> ids.contains(work.membershipId()))
                .forEach(work -> work.slots().forEach(slot -> byAttempt.put(slot.attemptId(), work.membershipId())));
        Map<Long, Grade> corrected = regrades.inForce(assigned.id());
        return answers.missed(byAttempt.keySet(), corrected.keySet()).stream().flatMap(one -> {
            @Nullable Grade now = corrected.get(one.answerId());
            @Nullable String misconception = now == null ? one.misconception() : now.misconception();
            return met(byAttempt.get(one.attemptId()), one, misconception, true, now);
        });
    }

    private Stream<Met> inPractice(List<Membership> students, Instant since) {
        Map<Long, Long> byAccount = students.stream()
                .filter(Membership::joined)
                .collect(Collectors.toMap(Membership::accountId, Membership::id));
        return answers.missedSince(byAccount.keySet(), since).stream()
                .filter(one -> !Works.files(one.filed()))
                .flatMap(one -> met(byAccount.get(one.accountId()), one, one.misconception(), false, null));
    }

    private static Stream<Met> met(
            long membershipId,
            Missed one,
            @Nullable String misconception,
            boolean handedIn,
            @Nullable Grade corrected) {
        @Nullable String version = one.version();
        return misconception == null || version == null
                ? Stream.empty()
                : Stream.of(
                        new Met(membershipId, version, misconception, one.answerId(), one.at(), handedIn, corrected));
    }

    /** What was met, by misconception and exercise. */
    private final class Found {

        private final Map<Idea, List<Met>> byIdea = new LinkedHashMap<>();
        private final Map<String, Exercise> newest = new HashMap<>();

        Found(List<Met> all) {
            Map<String, Optional<Exercise>> exercises = all.stream()
                    .map(Met::versionHash)
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), homework::exercise));
            all.stream()
                    .sorted(Comparator.comparing(Met::at).thenComparing(Met::answerId))
                    .forEach(one -> exercises.get(one.versionHash).ifPresent(exercise -> {
                        newest.put(exercise.id(), exercise);
                        byIdea.computeIfAbsent(new Idea(one.misconception, exercise.id()), idea -> new ArrayList<>())
                                .add(one);
                    }));
        }

        int students(String exerciseId) {
            return people(byIdea.entrySet().stream()
                    .filter(one -> one.getKey().exerciseId.equals(exerciseId))
                    .flatMap(one -> one.getValue().stream())
                    .toList());
        }

        private int people(Collection<Met> those) {
            return (int) those.stream().map(Met::membershipId).distinct().count();
        }

        List<Wrong> wrong() {
            return byIdea.entrySet().stream()
                    .map(one -> wrong(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparingInt(Wrong::students)
                            .thenComparingInt(Wrong::answers)
                            .reversed())
                    .toList();
        }

        private Wrong wrong(Idea idea, List<Met> those) {
            List<Long> handedIn = those.reversed().stream()
                    .filter(Met::handedIn)
                    .map(Met::answerId)
                    .limit(MOST_READ)
                    .toList();
            Met last = those.getLast();
            Map<Long, Answer> read =
                    answers
                            .all(Stream.concat(Stream.of(last.answerId), handedIn.stream())
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(Answer::id, Function.identity()));
            return new Wrong(
                    idea.misconception,
                    newest.get(idea.exerciseId),
                    last.corrected == null ? read.get(last.answerId).grade() : last.corrected,
                    people(those),
                    those.size(),
                    Examples.of(
                            handedIn.stream().map(id -> read.get(id).given()).toList()));
        }
    }
}
