package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.People;
import dev.pagewalk.people.PeopleRefused;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A class in Berlin with its instructor Iris, its students Ada and Bob, and an exercise of one number. */
@Import(TestClock.class)
public abstract class HomeworkTest {

    protected static final Instant START = Instant.parse("2026-10-06T10:00:00Z");
    protected static final Instant DUE =
            Written.WEEK.in(java.time.ZoneId.of("Europe/Berlin")).due();
    protected static final String STEP = "size.bytes";

    @Autowired
    protected Assignments assignments;

    @Autowired
    protected Grants grants;

    @Autowired
    protected Works works;

    @Autowired
    protected HandingIn handingIn;

    @Autowired
    protected Deadlines deadlines;

    @Autowired
    protected Drafts drafts;

    @Autowired
    protected Homework homework;

    @Autowired
    protected Progress progress;

    @Autowired
    protected Classrooms classrooms;

    @Autowired
    protected Members members;

    @Autowired
    protected Lines lines;

    @Autowired
    protected People people;

    @Autowired
    protected AuditTrail audit;

    @Autowired
    protected EntityManager entities;

    @Autowired
    protected TestClock clock;

    @TempDir
    protected Path folder;

    protected long iris;
    protected long ada;
    protected long bob;
    protected long os;
    protected Membership adasLine;
    protected Membership bobsLine;

    @BeforeEach
    protected void aClass() throws PeopleRefused {
        clock.set(START);
        iris = people.instructor("iris");
        ada = people.student("ada");
        bob = people.student("bob");
        os = classrooms.create(iris, People.DETAILS).id();
        adasLine = join(ada);
        bobsLine = join(bob);
    }

    protected Membership join(long account) throws PeopleRefused {
        return members.join(account, classrooms.joinCode(iris, os).orElseThrow(), "");
    }

    protected Membership inSection(Membership line, @Nullable Long section, String... labels) throws PeopleRefused {
        return members.change(
                iris, line.id(), new MemberDetails(line.fullName(), "", section, ClassRole.STUDENT, Set.of(labels)));
    }

    /** An exercise that asks for the bytes of 2 to 9 pages. */
    protected Exercise exercise(String name) {
        return exercise(name, SmallExercise.YAML);
    }

    protected Exercise exercise(String name, String yaml) {
        return exercise(name, yaml, SmallExercise.TEXT);
    }

    protected Exercise exercise(String name, String yaml, String text) {
        try {
            return new SmallExercise(folder.resolve(name)).write("id: test/" + name + "\n" + yaml, text);
        } catch (IOException disk) {
            throw new AssertionError(disk);
        }
    }

    protected Task task(Exercise exercise) {
        return assignments.task(iris, os, exercise, Optional.empty());
    }

    protected Assigned created(Assignment assignment) {
        return done(assignments.create(iris, os, assignment));
    }

    protected Assigned published(Assignment assignment) {
        return done(assignments.publish(iris, created(assignment).id()));
    }

    /** Published, of one task for ten points, due on Monday. */
    protected Assigned sheet() {
        return published(Written.of(Slot.of("a", task(exercise("size")), 10)));
    }

    protected static Assigned done(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Done.class);
        return ((Saved.Done) saved).assigned();
    }

    protected static List<AssignmentProblem.What> refused(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Refused.class);
        return ((Saved.Refused) saved)
                .problems().stream().map(AssignmentProblem::what).toList();
    }

    protected Work opened(long account, Assigned assigned) {
        Opened opened = works.open(account, assigned.id());
        assertThat(opened).isInstanceOf(Opened.Done.class);
        return ((Opened.Done) opened).work();
    }

    /** The only answer to the only task. */
    protected static Sheet answer(String given) {
        return Sheet.of("a", java.util.Map.of(STEP, given));
    }

    protected HandedIn accepted(Submitted submitted) {
        assertThat(submitted).as("%s", submitted).isInstanceOf(Submitted.Accepted.class);
        return ((Submitted.Accepted) submitted).handedIn();
    }

    protected HandedIn handedIn(long account, Work work, String key, String given) {
        return accepted(handingIn.submit(account, work.id(), key, answer(given)));
    }

    protected static Refusal refusal(Submitted submitted) {
        assertThat(submitted).isInstanceOf(Submitted.Refused.class);
        return ((Submitted.Refused) submitted).why();
    }

    protected void draft(Work work, String slot, String text) {
        long attempt = work.slot(slot).orElseThrow().attemptId();
        drafts.put(work.accountId(), progress.attempt(work.accountId(), attempt).place("lesson"), STEP, text);
    }

    protected static AttemptPolicy policy(java.util.OptionalInt tries, boolean submitDrafts) {
        return new AttemptPolicy(
                tries,
                AttemptPolicy.Feedback.AFTER_DUE,
                AttemptPolicy.Solutions.AFTER_CLOSE,
                AttemptPolicy.Counting.BEST,
                1,
                submitDrafts,
                false);
    }
}
