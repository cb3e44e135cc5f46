package dev.pagewalk.grading;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Answers;
import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that a person marks: read in groups of like ones, marked a whole group at once. */
@Service
@Transactional(rollbackFor = NotAdjusted.class)
public class FreeAnswers {

    private final Assignments assignments;
    private final Homework homework;
    private final Works works;
    private final Members members;
    private final Answers answers;
    private final Adjustments adjustments;
    private final RubricRepository rubrics;
    private final Rights rights;
    private final OpenClasses classes;
    private final AuditTrail audit;
    private final Clock clock;

    FreeAnswers(
            Assignments assignments,
            Homework homework,
            Works works,
            Members members,
            Answers answers,
            Adjustments adjustments,
            RubricRepository rubrics,
            Rights rights,
            OpenClasses classes,
            AuditTrail audit,
            Clock clock) {
        this.assignments = assignments;
        this.homework = homework;
        this.works = works;
        this.members = members;
        this.answers = answers;
        this.adjustments = adjustments;
        this.rubrics = rubrics;
        this.rights = rights;
        this.classes = classes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where something is to be marked by a person. */
    public record Question(long assignmentId, String title, String slot, String step) {}

    /**
     * What somebody wrote.
     *
     * @param key of the task
     * @param answerId which of the student's answers it is
     * @param mark 0 to 1; empty as long as nobody gave one
     */
    public record Written(long workId, String key, long answerId, String name, String text, Optional<Double> mark) {}

    /** Like answers. */
    public record Group(List<Written> answers) {
        public Group {
            answers = List.copyOf(answers);
        }
    }

    /** All answers to a question by those whom the account teaches. */
    public record Read(Question question, long classroomId, Rubric rubric, List<Group> groups) {}

    /** All questions of a class that a person marks. For whoever teaches the class. */
    @Transactional(readOnly = true)
    public List<Question> questions(long acting, long classroomId) {
        rights.teaching(acting, classroomId);
        return assignments.list(acting, classroomId).stream()
                .flatMap(assigned -> questions(assigned).stream())
                .toList();
    }

    private List<Question> questions(Assigned assigned) {
        var all = new LinkedHashSet<Question>();
        for (Slot slot : assigned.assignment().slots()) {
            for (Task task : slot.pool()) {
                Optional<Exercise> exercise = homework.exercise(task.versionHash());
                for (Activity activity : exercise.map(task::activities).orElse(List.of())) {
                    if (!activity.gradedByMachine()) {
                        activity.steps()
                                .forEach(step -> all.add(new Question(
                                        assigned.id(), assigned.assignment().title(), slot.id(), step)));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /** The newest answers to a question, in groups, the largest first. For whoever teaches the class. */
    @Transactional(readOnly = true)
    public Read read(long acting, long assignmentId, String slot, String step) {
        List<Work> seen = works.ofAssignment(acting, assignmentId);
        Assigned assigned = assignments.find(acting, assignmentId);
        Question question = questions(assigned).stream()
                .filter(one -> one.slot.equals(slot) && one.step.equals(step))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for answers " + slot + "." + step));
        Map<Long, String> names = new LinkedHashMap<>();
        for (Membership line : members.list(acting, assigned.classroomId())) {
            names.put(line.id(), line.fullName());
        }
        Map<Long, List<Adjustment>> made =
                adjustments.inForce(seen.stream().map(Work::id).toList());
        var written = new ArrayList<Written>();
        Map<Long, List<Answer>> given = answers.of(seen.stream()
                .flatMap(work -> work.slots().stream())
                .filter(one -> of(one, slot))
                .map(WorkSlot::attemptId)
                .toList());
        for (Work work : seen) {
            work.slots().stream()
                    .filter(one -> of(one, slot))
                    .forEach(one -> given.getOrDefault(one.attemptId(), List.of()).stream()
                            .filter(answer -> answer.stepId().equals(step))
                            .reduce((older, newer) -> newer)
                            .ifPresent(answer -> written.add(new Written(
                                    work.id(),
                                    one.key(),
                                    answer.id(),
                                    names.getOrDefault(work.membershipId(), "–"),
                                    answer.given(),
                                    mark(made.getOrDefault(work.id(), List.of()), one.key(), answer)))));
        }
        return new Read(
                question,
                assigned.classroomId(),
                rubric(assignmentId, slot, step),
                Likeness.groups(written, Written::text).stream().map(Group::new).toList());
    }

    private static boolean of(WorkSlot one, String slot) {
        return one.key().equals(slot) || one.key().startsWith(slot + "/");
    }

    /** What was said of an older answer is none of this one. */
    private static Optional<Double> mark(List<Adjustment> made, String key, Answer answer) {
        return made.stream()
                .filter(one -> one.kind() == Adjustment.Kind.SET
                        && one.key().equals(Optional.of(key))
                        && one.step().equals(Optional.of(answer.stepId()))
                        && !one.madeAt().isBefore(answer.at()))
                .reduce((older, newer) -> newer)
                .map(Adjustment::amount);
    }

    private Rubric rubric(long assignmentId, String slot, String step) {
        return rubrics.findFirstByAssignmentIdAndSlotAndStepOrderByIdDesc(assignmentId, slot, step)
                .map(row -> Rubric.read(row.content))
                .orElse(Rubric.NONE);
    }

    /**
     * Gives answers to a question the same mark: all of them or none.
     *
     * @param share 0 to 1
     * @param why told to each student
     * @throws NotAdjusted also if one of the students handed in another answer since these were read
     */
    public void mark(long acting, Question question, List<Written> marked, double share, String why)
            throws NotAdjusted {
        if (!marked.isEmpty()) {
            Set<Long> newest = read(acting, question.assignmentId, question.slot, question.step).groups.stream()
                    .flatMap(group -> group.answers.stream())
                    .map(Written::answerId)
                    .collect(Collectors.toSet());
            Set<Long> waiting = homework.ungradedLines(question.assignmentId);
            if (marked.stream()
                    .anyMatch(one -> !newest.contains(one.answerId)
                            || homework.work(one.workId)
                                    .filter(work -> waiting.contains(work.membershipId()))
                                    .isPresent())) {
                throw new NotAdjusted(NotAdjusted.Why.NEWER_ANSWER);
            }
        }
        List<Adjustments.OfWork> marks = marked.stream()
                .map(one -> new Adjustments.OfWork(
                        one.workId, new Adjustments.Place(Optional.of(one.key), Optional.of(question.step))))
                .toList();
        adjustments.adjustAll(acting, marks, Adjustment.Kind.SET, share, why);
    }

    /** Keeps by what a question is marked. For who manages the class. */
    public Rubric keep(long acting, Question question, String text) throws NotAdjusted {
        Assigned assigned = assignments.managed(acting, question.assignmentId);
        classes.demand(assigned.classroomId());
        if (text.length() > Rubric.LONGEST) {
            throw new NotAdjusted(NotAdjusted.Why.TEXT);
        }
        if (!Rubric.unread(text).isEmpty()) {
            throw new NotAdjusted(NotAdjusted.Why.RUBRIC);
        }
        Rubric rubric = Rubric.read(text);
        var row = new RubricRow();
        row.assignmentId = question.assignmentId;
        row.slot = question.slot;
        row.step = question.step;
        row.content = StoredText.of(rubric.written());
        row.madeBy = acting;
        row.madeAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rubrics.saveAndFlush(row);
        audit.note(
                acting,
                assigned.classroomId(),
                GradingDeed.RUBRIC_WRITTEN,
                Assignments.subject(question.assignmentId),
                null,
                question.slot + "." + question.step + ": " + rubric.written());
        return rubric;
    }
}
