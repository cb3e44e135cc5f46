package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Section;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Students open their homework. */
@DatabaseTest
class WorksTest extends HomeworkTest {

    private static final String BREAKS = SmallExercise.YAML
            .replace("{int: {from: 2, to: 9}}", "{int: {from: 5, to: 9}}")
            .replace("answer: pages * PAGE_SIZE", "answer: 36864 / (pages - 5)")
            .replaceAll("(?m)^ *misconceptions:\\R.*\\R", "");

    private static final String ALWAYS_BREAKS = BREAKS.replace("to: 9", "to: 5");

    private Attempt attempt(Work work, String slot) {
        return progress.attempt(work.accountId(), work.slot(slot).orElseThrow().attemptId());
    }

    private static Object pages(Attempt attempt) {
        return attempt.draw().orElseThrow().draw().parameters().get("pages").plain();
    }

    @Test
    void whoOpensItAgainHasTheSame() {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        entities.clear();
        clock.pass(Duration.ofHours(1));

        assertThat(opened(ada, sheet)).isEqualTo(work);
        assertThat(work.openedAt()).isEqualTo(START);
        assertThat(work.slots()).singleElement().satisfies(slot -> {
            assertThat(slot.key()).isEqualTo("a");
            assertThat(slot.exerciseId()).isEqualTo("test/size");
        });
        assertThat(attempt(work, "a").version())
                .contains(
                        sheet.assignment().slots().getFirst().pool().getFirst().versionHash());
        assertThat(opened(bob, sheet).slots().getFirst().variant())
                .isNotEqualTo(work.slots().getFirst().variant());
    }

    /** Case 1. */
    @Test
    void anEditDuringOpenHomeworkChangesNobodysNumbers() {
        Assigned sheet = sheet();
        Work before = opened(ada, sheet);
        Attempt attempt = attempt(before, "a");
        Exercise edited = exercise("size", SmallExercise.YAML.replace("pages * PAGE_SIZE", "pages * PAGE_SIZE + 1"));
        entities.clear();

        assertThat(opened(ada, sheet)).isEqualTo(before);
        assertThat(attempt(before, "a").draw()).isEqualTo(attempt.draw());

        Assignment corrected = Written.of(Slot.of("a", task(edited), 10));
        Assigned now = done(assignments.revise(iris, sheet.id(), 1, corrected));
        assertThat(opened(ada, now)).isEqualTo(before);
        assertThat(opened(bob, now).slots().getFirst().versionHash()).isEqualTo(edited.hash());
    }

    /** Case 2. */
    @Test
    void aVariantThatBreaksIsPassedOverAndStaffIsTold() throws PeopleRefused {
        Assigned sheet = published(Written.of(Slot.of("a", task(exercise("breaks", BREAKS)), 10)));
        int broken = 0;
        int students = 0;
        // who is dealt which variant follows from the number of the assignment; one of eight breaks
        while (broken == 0 && students < 60) {
            long student = people.student("student" + students);
            students++;
            join(student);
            Work work = opened(student, sheet);
            assertThat(pages(attempt(work, "a"))).isNotEqualTo(5L);
            broken = assignments.passedOver(iris, sheet.id()).size();
        }
        assertThat(broken).isPositive();
        assertThat(assignments.passedOver(iris, sheet.id())).allSatisfy(one -> {
            assertThat(one.slot()).isEqualTo("a");
            assertThat(one.variant()).isPresent();
            assertThat(one.why()).isNotEmpty();
        });
        assertThat(works.ofAssignment(iris, sheet.id()))
                .extracting(work -> work.slots().getFirst().variant())
                .hasSize(students)
                .doesNotHaveDuplicates();
    }

    /** Case 2. */
    @Test
    void anExerciseThatBreaksAltogetherGivesWayToAnotherOfThePoolOrLeavesTheRest() {
        Task broken = task(exercise("broken", ALWAYS_BREAKS));
        Task size = task(exercise("size"));
        Assigned sheet = published(Written.of(Written.pool("a", 1, broken, size), Slot.of("b", broken, 1)));

        for (long student : List.of(ada, bob)) {
            Opened.Done opened = (Opened.Done) works.open(student, sheet.id());
            assertThat(opened.lacking()).containsExactly("b");
            assertThat(opened.work().slot("a").orElseThrow().exerciseId()).isEqualTo("test/size");
            assertThat(opened.work().slot("b")).isEmpty();
        }
        List<PassedOver> noted = assignments.passedOver(iris, sheet.id());
        assertThat(noted).extracting(PassedOver::slot).contains("b");
        works.open(ada, sheet.id());
        assertThat(assignments.passedOver(iris, sheet.id())).isEqualTo(noted);
    }

    @Test
    void severalTasksOfAPoolAreDifferent() {
        Assigned sheet = published(Written.of(
                Written.pool("p", 2, task(exercise("one")), task(exercise("two")), task(exercise("three")))));
        Set<String> all = new HashSet<>();
        for (long student : List.of(ada, bob)) {
            Work work = opened(student, sheet);
            assertThat(work.slots()).extracting(WorkSlot::key).containsExactly("p/1", "p/2");
            assertThat(work.slots()).extracting(WorkSlot::exerciseId).doesNotHaveDuplicates();
            work.slots().forEach(slot -> all.add(slot.exerciseId()));
        }
        assertThat(all).hasSize(3);
        assertThat(sheet.assignment().points()).isEqualTo(10);
    }

    @Test
    void aSlotThatIsAddedLaterIsDrawnAtTheNextOpening() {
        Assigned sheet = sheet();
        Work before = opened(ada, sheet);
        Slot more = Slot.of("b", task(exercise("more")), 5);
        Slot first = sheet.assignment().slots().getFirst();
        Assigned now = done(assignments.revise(iris, sheet.id(), 1, Written.of(first, more)));

        Work after = opened(ada, now);
        assertThat(after.slots()).hasSize(2).first().isEqualTo(before.slots().getFirst());
    }

    @Test
    void aSingleActivityIsAllThatIsAsked() {
        Exercise size = exercise("size");
        Assigned sheet = published(Written.of(Slot.of("a", assignments.task(iris, os, size, Optional.of("size")), 1)));
        WorkSlot slot = opened(ada, sheet).slots().getFirst();
        assertThat(slot.steps(size)).containsExactly(STEP);
        assertThat(slot.activityId()).contains("size");
    }

    /** Case 18. */
    @Test
    void theSameExerciseInPracticeAndInTwoHomeworksIsThreeAttempts() {
        Exercise size = exercise("size");
        Attempt practice = progress.start(
                ada,
                size.id(),
                task(size).versionHash(),
                0,
                dev.pagewalk.exercise.VariantFactory.variant(size, 0).draw(),
                "engine");
        Work one = opened(ada, published(Written.of(Slot.of("a", task(size), 1))));
        Work two = opened(ada, published(Written.of(Slot.of("a", task(size), 1))));

        assertThat(Set.of(
                        practice.id(), attempt(one, "a").id(), attempt(two, "a").id()))
                .hasSize(3);
        assertThat(progress.latest(ada, List.of(size.id()))).contains(practice);
    }

    @Test
    void itOpensAtItsReleaseAndBeginsNoMoreWhenItIsClosed() {
        Assigned sheet = sheet();
        clock.set(sheet.timeline().release().minusSeconds(1));
        assertThat(works.open(ada, sheet.id()))
                .isEqualTo(
                        new Opened.Refused(new Refusal.NotYet(sheet.timeline().release())));
        assertThat(works.mine(ada, os))
                .singleElement()
                .satisfies(mine -> assertThat(mine.standing())
                        .isEqualTo(new Standing.NotYet(sheet.timeline().release())));

        clock.set(sheet.timeline().release());
        Work work = opened(ada, sheet);

        clock.set(DUE.plusSeconds(1));
        assertThat(opened(ada, sheet)).isEqualTo(work);
        assertThat(works.open(bob, sheet.id())).isEqualTo(new Opened.Refused(new Refusal.Closed(DUE)));
        assertThat(works.look(ada, sheet.id()).standing()).isEqualTo(new Standing.Closed(DUE, true));
    }

    @Test
    void ownTimeBeginsWhenItIsOpened() {
        var hour =
                new Timetable(Written.RELEASE, Written.DUE, List.of(), Written.DUE, Optional.of(Duration.ofHours(1)));
        Assigned sheet = published(Written.with(Written.of(Slot.of("a", task(exercise("size")), 1)), hour));
        assertThat(works.look(ada, sheet.id()).window().limitEnd()).isEmpty();

        opened(ada, sheet);

        assertThat(works.look(ada, sheet.id()).window().limitEnd()).contains(START.plus(Duration.ofHours(1)));
        assertThat(assignments.window(iris, sheet.id(), bobsLine.id()).limitEnd())
                .isEmpty();
    }

    /** Case 14. */
    @Test
    void whoIsDroppedAndComesBackFindsTheSameWork() throws PeopleRefused {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        members.drop(iris, adasLine.id());
        assertThatThrownBy(() -> works.open(ada, sheet.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handingIn.submit(ada, work.id(), "key-00001", answer("1")))
                .isInstanceOf(NotAllowed.class);
        assertThat(works.find(iris, work.id())).isEqualTo(work);

        members.takeBack(iris, adasLine.id());
        assertThat(opened(ada, sheet)).isEqualTo(work);
    }

    /** Case 14. */
    @Test
    void twoLinesOfOnePersonBecomeOneWithItsWork() throws PeopleRefused {
        Assigned sheet = sheet();
        Work work = opened(ada, sheet);
        grants.grant(iris, sheet.id(), new Scope.OfMember(adasLine.id()), Grant.Changes.extra(5), "");
        Membership roster =
                members.add(iris, os, new MemberDetails("Ada L.", "4711", null, ClassRole.STUDENT, Set.of()));

        members.merge(iris, roster.id(), adasLine.id());
        entities.flush();
        entities.clear();

        Work now = opened(ada, sheet);
        assertThat(now.id()).isEqualTo(work.id());
        assertThat(now.membershipId()).isEqualTo(roster.id());
        assertThat(now.slots()).isEqualTo(work.slots());
        assertThat(works.look(ada, sheet.id()).window().due()).isEqualTo(DUE.plus(Duration.ofMinutes(5)));
    }

    @Test
    void nobodySeesAnothersWorkButThoseWhoTeachTheStudent() throws PeopleRefused {
        Section a = classrooms.addSection(iris, os, "A");
        Section b = classrooms.addSection(iris, os, "B");
        inSection(adasLine, a.id());
        inSection(bobsLine, b.id());
        long ann = people.student("ann");
        Membership annsLine = join(ann);
        members.change(iris, annsLine.id(), new MemberDetails("ann", "", a.id(), ClassRole.ASSISTANT, Set.of()));
        Assigned sheet = sheet();
        Work adas = opened(ada, sheet);
        Work bobs = opened(bob, sheet);

        assertThatThrownBy(() -> works.find(bob, adas.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> works.of(bob, adasLine.id(), START)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> works.ofAssignment(bob, sheet.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handingIn.list(bob, adas.id())).isInstanceOf(NotAllowed.class);
        assertThat(works.find(ann, adas.id())).isEqualTo(adas);
        assertThatThrownBy(() -> works.find(ann, bobs.id())).isInstanceOf(NotAllowed.class);
        assertThat(works.ofAssignment(ann, sheet.id())).containsExactly(adas);
        assertThat(works.ofAssignment(iris, sheet.id())).containsExactly(adas, bobs);
        assertThat(works.of(iris, adasLine.id(), DUE.plusSeconds(1)))
                .singleElement()
                .satisfies(mine -> assertThat(mine.standing()).isInstanceOf(Standing.Closed.class));
    }

    @Test
    void thoseWhoTeachHaveNoWorksOfTheirOwn() {
        Assigned sheet = sheet();
        assertThatThrownBy(() -> works.open(iris, sheet.id())).isInstanceOf(NotAllowed.class);
        assertThat(works.mine(iris, os)).isEmpty();
    }
}
