package dev.pagewalk.book;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Answers;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.Comment;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.ThrownOut;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.Rights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who mark look at: one student's work with everything that was handed in. */
@Service
@Transactional(readOnly = true)
public class Marking {

    private final Homework homework;
    private final Works works;
    private final Members members;
    private final Accounts accounts;
    private final Answers answers;
    private final Adjustments adjustments;
    private final Regrades regrades;
    private final Gradebook gradebook;
    private final Rights rights;

    Marking(
            Homework homework,
            Works works,
            Members members,
            Accounts accounts,
            Answers answers,
            Adjustments adjustments,
            Regrades regrades,
            Gradebook gradebook,
            Rights rights) {
        this.homework = homework;
        this.works = works;
        this.members = members;
        this.accounts = accounts;
        this.answers = answers;
        this.adjustments = adjustments;
        this.regrades = regrades;
        this.gradebook = gradebook;
        this.rights = rights;
    }

    /** For whoever teaches the student. */
    public Marked of(long acting, long workId) {
        Work work = homework.work(workId)
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for work " + workId));
        Membership line = rights.teachingOf(acting, work.membershipId()).line();
        Assigned assigned = homework.assigned(work.assignmentId()).orElseThrow();
        Entry entry = gradebook.entry(acting, workId);
        List<Adjustment> made = adjustments.of(acting, workId);
        List<Comment> comments = adjustments.comments(acting, workId);
        List<ThrownOut> thrown = adjustments.thrownOut(assigned.id());
        List<Long> attempts = work.slots().stream().map(WorkSlot::attemptId).toList();
        List<HandedIn> handedIn = homework.handedIn(List.of(workId));
        var given = new Handed(
                handedIn,
                answers.of(attempts),
                answers.draws(attempts),
                regrades.inForce(assigned.id()),
                made,
                comments);
        return new Marked(
                work,
                line,
                assigned,
                homework.windows(assigned, List.of(line)).get(line.id()),
                entry,
                work.slots().stream().map(slot -> task(slot, entry, given)).toList(),
                made.stream().filter(one -> one.key().isEmpty()).toList(),
                thrown,
                handedIn,
                names(Stream.of(
                                made.stream().map(Adjustment::madeBy),
                                comments.stream().map(Comment::madeBy),
                                thrown.stream().map(ThrownOut::madeBy))
                        .flatMap(all -> all)));
    }

    /** What there is of a work. */
    private record Handed(
            List<HandedIn> sheets,
            Map<Long, List<Answer>> answers,
            Map<Long, Draw> draws,
            Map<Long, Grade> corrected,
            List<Adjustment> adjustments,
            List<Comment> comments) {}

    private Marked.Task task(WorkSlot slot, Entry entry, Handed handed) {
        Optional<Exercise> exercise = homework.exercise(slot.versionHash());
        List<Marked.Step> steps = exercise.map(known -> slot.activities(known).stream()
                        .flatMap(activity -> activity.steps().stream().map(step -> step(slot, activity, step, handed)))
                        .toList())
                .orElse(List.of());
        return new Marked.Task(
                slot.key(),
                exercise,
                entry.parts().stream()
                        .filter(part -> part.key().equals(slot.key()))
                        .findFirst(),
                steps,
                handed.adjustments.stream()
                        .filter(one -> one.key().equals(Optional.of(slot.key()))
                                && one.step().isEmpty())
                        .toList());
    }

    private static Marked.Step step(WorkSlot slot, Activity activity, String step, Handed handed) {
        List<Marked.Given> given = handed.answers.getOrDefault(slot.attemptId(), List.of()).stream()
                .filter(answer -> answer.stepId().equals(step))
                .map(answer -> given(answer, handed))
                .toList();
        Optional<String> right = given.stream()
                .reduce((older, newer) -> newer)
                .flatMap(last -> last.answer().drawId())
                .map(handed.draws::get)
                .map(draw -> draw.expected().get(step))
                .map(expected -> activity.write(step, expected.first()));
        return new Marked.Step(
                step,
                activity,
                given,
                handed.adjustments.stream()
                        .filter(one -> one.key().equals(Optional.of(slot.key()))
                                && one.step().equals(Optional.of(step)))
                        .toList(),
                handed.comments.stream()
                        .filter(one ->
                                one.key().equals(slot.key()) && one.step().equals(step))
                        .toList(),
                right,
                uncounted(slot, step, given, handed.sheets));
    }

    /** What was handed in last, if no answer came of it. */
    private static Optional<String> uncounted(
            WorkSlot slot, String step, List<Marked.Given> given, List<HandedIn> sheets) {
        return sheets.stream()
                .flatMap(one -> Optional.ofNullable(one.sheet().of(slot.key()).get(step)).stream())
                .reduce((older, newer) -> newer)
                .filter(text ->
                        given.stream().noneMatch(one -> one.answer().given().equals(text)));
    }

    private static Marked.Given given(Answer answer, Handed handed) {
        Grade corrected = handed.corrected.get(answer.id());
        return new Marked.Given(answer, corrected == null ? answer.grade() : corrected, corrected != null);
    }

    /** The works before and after this one, of those whom the account teaches, in the order of the class. */
    public Marked.Neighbours neighbours(long acting, long workId) {
        Work work = works.find(acting, workId);
        Assigned assigned = homework.assigned(work.assignmentId()).orElseThrow();
        var byLine = new LinkedHashMap<Long, Work>();
        works.ofAssignment(acting, work.assignmentId()).forEach(one -> byLine.put(one.membershipId(), one));
        List<Marked.Neighbour> all = members.list(acting, assigned.classroomId()).stream()
                .filter(line -> byLine.containsKey(line.id()))
                .map(line -> new Marked.Neighbour(byLine.get(line.id()).id(), line.fullName()))
                .toList();
        int here = all.stream().map(Marked.Neighbour::workId).toList().indexOf(workId);
        return new Marked.Neighbours(
                here > 0 ? Optional.of(all.get(here - 1)) : Optional.empty(),
                here >= 0 && here + 1 < all.size() ? Optional.of(all.get(here + 1)) : Optional.empty());
    }

    /** Of people who changed something: what they are called. */
    public Map<Long, String> names(Stream<Long> accountIds) {
        var all = new LinkedHashMap<Long, String>();
        accountIds
                .distinct()
                .forEach(id ->
                        all.put(id, accounts.find(id).map(Person::displayName).orElse("–")));
        return all;
    }
}
