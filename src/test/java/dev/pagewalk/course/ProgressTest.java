package dev.pagewalk.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CourseTest
class ProgressTest {

    private static final ExerciseVersion TRANSLATE = new ExerciseVersion("walk/translate", "sha-1", "engine-1");
    private static final ExerciseVersion RESERVE = new ExerciseVersion("regions/reserve", "sha-2", "engine-1");

    @Autowired
    Progress progress;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    long ada;
    long bob;

    @BeforeEach
    void twoStudents() {
        ada = accounts.newGuest().person().id();
        bob = accounts.newGuest().person().id();
    }

    @Test
    void openingTwiceGivesTheSameAttempt() {
        Attempt first = progress.open(ada, TRANSLATE, 42);
        Attempt second = progress.open(ada, new ExerciseVersion("walk/translate", "sha-9", "engine-2"), 43);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.variantSeed()).isEqualTo(42);
        assertThat(second.version()).isEqualTo(TRANSLATE);
    }

    @Test
    void whatWasAnsweredIsThereAgain() {
        Attempt attempt = progress.open(ada, TRANSLATE, 42);
        progress.record(ada, attempt.id(), new Graded("pde", "0x3", 0, List.of("T3 0x3", "again"), "T3"));
        progress.takeHint(ada, attempt.id(), "pde");
        progress.record(ada, attempt.id(), new Graded("pde", " 0xC ", 1, List.of("right"), null));
        entities.clear();

        Attempt again = progress.attempt(ada, attempt.id());

        assertThat(again.answersTo("pde")).extracting(Answer::given).containsExactly("0x3", " 0xC ");
        assertThat(again.answersTo("pde")).extracting(Answer::tryNumber).containsExactly(1, 2);
        assertThat(again.answersTo("pde")).extracting(Answer::hintsTaken).containsExactly(0, 1);
        assertThat(again.answers().getFirst().feedback()).containsExactly("T3 0x3", "again");
        assertThat(again.answers().getFirst().misconception()).isEqualTo("T3");
        assertThat(again.latest("pde"))
                .hasValueSatisfying(answer -> assertThat(answer.right()).isTrue());
        assertThat(again.hintsTaken("pde")).isEqualTo(1);
        assertThat(again.lastStep()).isEqualTo("pde");
    }

    @Test
    void aStudentNeverReachesAnothersAttempt() {
        Attempt adas = progress.open(ada, TRANSLATE, 1);
        var graded = new Graded("pde", "0", 1, List.of(), null);

        assertThatThrownBy(() -> progress.attempt(bob, adas.id())).isInstanceOf(NoSuchAttempt.class);
        assertThatThrownBy(() -> progress.record(bob, adas.id(), graded)).isInstanceOf(NoSuchAttempt.class);
        assertThatThrownBy(() -> progress.takeHint(bob, adas.id(), "pde")).isInstanceOf(NoSuchAttempt.class);
        assertThatThrownBy(() -> progress.visit(bob, adas.id(), "pde")).isInstanceOf(NoSuchAttempt.class);
        assertThat(progress.latest(bob, "walk/translate")).isEmpty();
        assertThat(progress.overview(bob)).isEmpty();
        assertThat(progress.attempt(ada, adas.id()).answers()).isEmpty();
    }

    @Test
    void anothersAttemptLooksLikeNone() {
        long adas = progress.open(ada, TRANSLATE, 1).id();

        assertThatThrownBy(() -> progress.attempt(bob, adas)).hasMessage("account " + bob + " has no attempt " + adas);
        assertThatThrownBy(() -> progress.attempt(bob, 987654)).hasMessage("account " + bob + " has no attempt 987654");
    }

    @Test
    void draftsBelongToOnePersonAndAreReplaced() {
        progress.saveDraft(ada, "lab", "program", "int main");
        progress.saveDraft(bob, "lab", "program", "bob's");
        progress.saveDraft(ada, "lab", "program", "int main(void)");
        progress.saveDraft(ada, "lab", "call", "VirtualFree");

        assertThat(progress.drafts(ada, "lab")).isEqualTo(Map.of("program", "int main(void)", "call", "VirtualFree"));

        progress.discardDrafts(ada, "lab");
        assertThat(progress.drafts(ada, "lab")).isEmpty();
        assertThat(progress.drafts(bob, "lab")).containsEntry("program", "bob's");
    }

    @Test
    void anyTextIsKeptAsGiven() {
        String given = "页目录 📄 \u202E<script>alert(1)</script>' ; drop table answer; -- \t\r\n" + "x".repeat(100_000);
        Attempt attempt = progress.open(ada, TRANSLATE, 1);
        progress.record(ada, attempt.id(), new Graded("步骤", given, 0.5, List.of(), null));
        progress.saveDraft(ada, "lab", "program", given.repeat(9));
        entities.clear();

        assertThat(progress.attempt(ada, attempt.id()).answers().getFirst().given())
                .isEqualTo(given);
        assertThat(progress.drafts(ada, "lab")).containsEntry("program", given.repeat(9));
    }

    @Test
    void tooLongADraftIsRefusedAndTheOldOneStays() {
        progress.saveDraft(ada, "lab", "program", "short");
        String tenMegabytes = "x".repeat(10_000_000);

        assertThatThrownBy(() -> progress.saveDraft(ada, "lab", "program", tenMegabytes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(progress.drafts(ada, "lab")).containsEntry("program", "short");
    }

    @Test
    void anotherAttemptLeavesTheFirstAsItWas() {
        Attempt first = progress.open(ada, TRANSLATE, 1);
        progress.record(ada, first.id(), new Graded("pde", "1", 1, List.of(), null));
        Attempt second = progress.startAgain(ada, TRANSLATE, 2);

        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(second.answers()).isEmpty();
        assertThat(progress.open(ada, TRANSLATE, 3).id()).isEqualTo(second.id());
        assertThat(progress.attempts(ada, "walk/translate"))
                .extracting(Attempt::ordinal)
                .containsExactly(1, 2);
        assertThat(progress.attempt(ada, first.id()).answers()).hasSize(1);
    }

    @Test
    void theOverviewHasTheNewestScoreOfEachStep() {
        Attempt reserve = progress.open(ada, RESERVE, 1);
        Attempt translate = progress.open(ada, TRANSLATE, 1);
        progress.record(ada, reserve.id(), new Graded("a", "x", 0, List.of(), null));
        progress.record(ada, reserve.id(), new Graded("a", "y", 1, List.of(), null));
        progress.record(ada, reserve.id(), new Graded("b", "z", 0.5, List.of(), null));
        progress.visit(ada, translate.id(), "intro");

        Map<String, ExerciseProgress> overview = progress.overview(ada);

        assertThat(overview.keySet()).containsExactly("regions/reserve", "walk/translate");
        assertThat(overview.get("regions/reserve").scores()).isEqualTo(Map.of("a", 1.0, "b", 0.5));
        assertThat(overview.get("regions/reserve").stepsRight()).isEqualTo(1);
        assertThat(overview.get("walk/translate").lastStep()).isEqualTo("intro");
    }

    @Test
    void scoresOutsideZeroToOneCannotBeBuilt() {
        assertThatThrownBy(() -> new Graded("a", "", 1.01, List.of(), null)).hasMessageContaining("1.01");
        assertThatThrownBy(() -> new Graded("a", "", Double.NaN, List.of(), null))
                .hasMessageContaining("NaN");
    }
}
