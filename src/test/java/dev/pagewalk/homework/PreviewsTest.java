package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.People;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff looks at before students do it. */
@DatabaseTest
class PreviewsTest extends HomeworkTest {

    @Autowired
    Previews previews;

    @Autowired
    Turnouts turnouts;

    @Test
    void whoManagesTheClassSeesAnyVariantWithItsAnswers() {
        Exercise size = exercise("size");
        Task kept = task(size);

        assertThat(previews.exercise(iris, os, kept)).map(Exercise::id).contains(size.id());
        assertThat(previews.variant(iris, os, size, 1).orElseThrow().expected(STEP))
                .isPresent();
        assertThat(previews.variant(iris, os, size, size.pool())).isEmpty();
        assertThat(previews.variant(iris, os, size, -1)).isEmpty();
    }

    @Test
    void nobodyElseDoes() throws Exception {
        Exercise size = exercise("size");
        Task kept = task(size);
        long tom = people.student("tom");
        members.addAccount(iris, os, people.person(tom).userName(), ClassRole.ASSISTANT);
        long jim = people.instructor("jim");

        assertThatThrownBy(() -> previews.variant(ada, os, size, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> previews.exercise(ada, os, kept)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> previews.variant(jim, os, size, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> previews.variant(tom, os, size, 0)).isInstanceOf(NotAllowed.class);
        assertThat(previews.exercise(tom, os, kept)).isPresent();
    }

    @Test
    void homeworkIsSeenAsAStudentHasItAtATime() {
        Assigned sheet = published(
                Written.with(Written.of(Slot.of("a", task(exercise("size")), 10)), policy(OptionalInt.of(3), false)));
        grants.grant(iris, sheet.id(), new Scope.OfMember(adasLine.id()), Grant.Changes.extra(60), "ill");
        Work work = opened(ada, sheet);
        handedIn(ada, work, "key-00001", "0x2000");

        SeenAs before = previews.as(iris, sheet.id(), adasLine.id(), START.minus(Duration.ofDays(7)));
        assertThat(before.standing()).isInstanceOf(Standing.NotYet.class);
        assertThat(before.work()).isEmpty();
        SeenAs then = previews.as(iris, sheet.id(), adasLine.id(), DUE.plusSeconds(60));
        assertThat(then.standing()).isInstanceOf(Standing.Open.class);
        assertThat(then.triesLeft()).containsExactly(new SeenAs.TriesLeft("a", STEP, 2));
        assertThat(then.solutions()).isFalse();
        SeenAs bobs = previews.as(iris, sheet.id(), bobsLine.id(), DUE.plusSeconds(60));
        assertThat(bobs.standing()).isInstanceOf(Standing.Closed.class);
        assertThat(bobs.solutions()).as("Ada can still hand in").isFalse();
        assertThat(previews.as(iris, sheet.id(), bobsLine.id(), DUE.plusSeconds(3_601))
                        .solutions())
                .isTrue();
        assertThat(works.ofAssignment(iris, sheet.id()))
                .as("looking opens nothing")
                .hasSize(1);
    }

    @Test
    void onlyWhoTeachesThemSeesItAsOthers() throws Exception {
        Assigned sheet = sheet();
        assertThatThrownBy(() -> previews.as(bob, sheet.id(), adasLine.id(), START))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> previews.as(ada, sheet.id(), adasLine.id(), START))
                .isInstanceOf(NotAllowed.class);
        long jim = people.instructor("jim");
        assertThatThrownBy(() -> previews.as(jim, sheet.id(), adasLine.id(), START))
                .isInstanceOf(NotAllowed.class);
        long other = classrooms.create(iris, People.DETAILS).id();
        long strange = members.add(iris, other, People.line("Eve", "9")).id();
        assertThatThrownBy(() -> previews.as(iris, sheet.id(), strange, START)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void howManyHaveBegunIsTold() {
        Assigned sheet = sheet();
        assertThat(turnouts.of(iris, os)).containsEntry(sheet.id(), new Turnout(2, 0, 0));
        handedIn(ada, opened(ada, sheet), "key-00001", "0x2000");
        opened(bob, sheet);

        assertThat(turnouts.of(iris, os)).containsEntry(sheet.id(), new Turnout(2, 2, 1));
        assertThatThrownBy(() -> turnouts.of(ada, os)).isInstanceOf(NotAllowed.class);
    }
}
