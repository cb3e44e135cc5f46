package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.homework.AssignmentProblem.What;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.PeopleRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of a class, and who may say so. */
@DatabaseTest
class AssignmentsTest extends HomeworkTest {

    @Test
    void studentsSeeItOnceItIsPublished() {
        Assigned draft = created(Written.of(Slot.of("a", task(exercise("size")), 10)));
        assertThat(assignments.list(iris, os)).containsExactly(draft);
        assertThat(assignments.list(ada, os)).isEmpty();
        assertThatThrownBy(() -> assignments.find(ada, draft.id())).isInstanceOf(NotAllowed.class);

        Assigned published = done(assignments.publish(iris, draft.id()));
        entities.clear();

        assertThat(published.publishedAt()).contains(START);
        assertThat(assignments.list(ada, os)).containsExactly(published);
        assertThat(assignments.find(ada, draft.id())).isEqualTo(published);
        assertThat(published.timeline().due()).isEqualTo("2026-10-12T21:59:00Z");
        assertThat(published.assignment().points()).isEqualTo(10);
    }

    @Test
    void muchMayBeMissingUntilItIsPublished() {
        Saved saved = assignments.create(iris, os, Written.of());
        assertThat(((Saved.Done) saved).missing())
                .extracting(AssignmentProblem::what)
                .containsExactly(What.NO_SLOTS);

        assertThat(refused(assignments.publish(iris, done(saved).id()))).containsExactly(What.NO_SLOTS);
        assertThat(assignments.list(ada, os)).isEmpty();
    }

    @Test
    void whatItsExercisesDontHaveIsTold() {
        Exercise size = exercise("size");
        Task kept = task(size);
        var strange = new Task(kept.exerciseId(), kept.path(), kept.versionHash(), Optional.of("nothing"));
        var other = new Task("test/other", kept.path(), kept.versionHash(), Optional.empty());
        Assignment assignment = Written.of(
                Slot.of("a", Written.TASK, 1),
                Slot.of("b", strange, 1),
                Slot.of("c", other, 1),
                new Slot("d", List.of(kept), 1, 1, Map.of("size.pages", 2.0)),
                new Slot("e", List.of(kept), 1, 1, Map.of(STEP, 0.0)));

        assertThat(assignments.check(iris, os, assignment))
                .containsExactly(
                        new AssignmentProblem(What.TASK_UNKNOWN, "a", "m/x"),
                        new AssignmentProblem(What.ACTIVITY_UNKNOWN, "b", "nothing"),
                        new AssignmentProblem(What.TASK_WITHOUT_STEPS, "b", "test/size"),
                        new AssignmentProblem(What.TASK_UNKNOWN, "c", "test/other"),
                        new AssignmentProblem(What.WEIGHT_UNKNOWN, "d", "size.pages"),
                        new AssignmentProblem(What.WEIGHTS_NOTHING, "e", "test/size"));
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsTold() {
        Assigned read = sheet();
        Assignment longer = Written.with(read.assignment(), Timetable.of(Written.RELEASE, Written.DUE.plusDays(1)));
        Assigned now = done(assignments.revise(iris, read.id(), read.revision(), longer));
        assertThat(now.assignment()).isEqualTo(longer);

        assertThat(refused(assignments.revise(iris, read.id(), read.revision(), read.assignment())))
                .containsExactly(What.CHANGED_MEANWHILE);
        assertThat(assignments.find(ada, read.id())).isEqualTo(now);
        assertThat(audit.ofClass(iris, os, 10)).first().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("assignment-revised");
            assertThat(entry.before()).contains("2026-10-12T23:59");
            assertThat(entry.after()).contains("2026-10-13T23:59");
        });
    }

    @Test
    void whatIsPublishedStaysWhole() {
        Assigned sheet = sheet();
        assertThat(refused(assignments.revise(iris, sheet.id(), 1, Written.of())))
                .containsExactly(What.NO_SLOTS);
        assertThat(assignments.find(iris, sheet.id())).isEqualTo(sheet);
    }

    /** Case 1. */
    @Test
    void anEditOfTheExerciseDoesNotReachTheHomework() {
        Assigned sheet = sheet();
        Exercise edited = exercise("size", SmallExercise.YAML.replace("to: 9", "to: 5"));

        Task task = assignments
                .find(iris, sheet.id())
                .assignment()
                .slots()
                .getFirst()
                .pool()
                .getFirst();

        assertThat(task.versionHash()).isNotEqualTo(edited.hash());
        assertThat(homework.exercise(task.versionHash()).orElseThrow().content().files())
                .isNotEqualTo(edited.content().files());
    }

    @Test
    void moreThanCanBeKeptIsRefused() {
        var step = "x".repeat(210_000);
        Assignment huge = Written.of(new Slot("a", List.of(Written.TASK), 1, 1, Map.of(step, 1.0)));
        assertThat(refused(assignments.create(iris, os, huge))).containsExactly(What.TOO_LONG);
    }

    @Test
    void itIsWithdrawnAsLongAsNobodyBegan() {
        Assigned sheet = sheet();
        done(assignments.withdraw(iris, sheet.id()));
        assertThat(assignments.list(ada, os)).isEmpty();
    }

    @Test
    void nothingIsChangedInAClassThatWasPutAway() {
        Assigned sheet = sheet();
        classrooms.archive(iris, os, true);

        assertThat(refused(assignments.create(iris, os, Written.usual()))).containsExactly(What.ARCHIVED);
        assertThat(refused(assignments.revise(iris, sheet.id(), 1, sheet.assignment())))
                .containsExactly(What.ARCHIVED);
        assertThat(refused(assignments.publish(iris, sheet.id()))).containsExactly(What.ARCHIVED);
        assertThat(refused(assignments.withdraw(iris, sheet.id()))).containsExactly(What.ARCHIVED);
    }

    @Test
    void onlyWhoManagesTheClassSetsIt() throws PeopleRefused {
        Assigned sheet = sheet();
        Exercise size = exercise("size");
        long ian = people.instructor("ian");
        classrooms.create(ian, new ClassDetails("Another", "", "UTC", "en"));
        for (long other : List.of(ada, ian)) {
            assertThatThrownBy(() -> assignments.task(other, os, size, Optional.empty()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.create(other, os, Written.usual()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.revise(other, sheet.id(), 1, Written.usual()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.publish(other, sheet.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.withdraw(other, sheet.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.check(other, os, Written.usual()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.windows(other, sheet.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.passedOver(other, sheet.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> assignments.window(other, sheet.id(), bobsLine.id()))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> assignments.list(ian, os)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> assignments.find(ian, sheet.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> assignments.find(iris, sheet.id() + 1)).isInstanceOf(NotAllowed.class);
        assertThat(assignments.window(ada, sheet.id(), adasLine.id()).due()).isEqualTo(DUE);
        assertThat(assignments.windows(iris, sheet.id())).containsKeys(adasLine.id(), bobsLine.id());
    }
}
