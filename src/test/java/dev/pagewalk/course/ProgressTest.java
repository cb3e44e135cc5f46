package dev.pagewalk.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Answer.Number;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.expression.Value;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.Accounts;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ProgressTest {

    private static final String TRANSLATE = "walk/translate";
    private static final String RESERVE = "regions/reserve";
    private static final String ENGINE = "engine-1";
    private static final Draw DRAW =
            new Draw(2, 77, Map.of("pages", new Value.Number(3)), Map.of("pde", Expected.of(new Number(0xC))));
    private static final Grade RIGHT = Grade.right(Remark.RIGHT);
    private static final Grade WRONG = new Grade(
            Verdict.WRONG, 0, "T3", List.of(new Finding.Idea("T3", List.of("0x3")), new Finding.Said(Remark.WRONG)));
    private static final Grade PARTLY = new Grade(Verdict.PARTLY, 0.5, null, List.of());

    @Autowired
    Progress progress;

    @Autowired
    Versions versions;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    long ada;
    long bob;
    String version;

    @BeforeEach
    void twoStudents() {
        ada = accounts.newGuest().person().id();
        bob = accounts.newGuest().person().id();
        version = versions.keep(TRANSLATE, Content.kept(TRANSLATE, Map.of("exercise.yaml", "format: 1")));
    }

    private Attempt start(long account, String id, long number) {
        return progress.start(account, id, version, number, DRAW, ENGINE);
    }

    private Answer record(Attempt attempt, String step, String given, Grade grade) {
        return record(attempt, step, given, grade, 1);
    }

    private Answer record(Attempt attempt, String step, String given, Grade grade, double credit) {
        return progress.record(ada, attempt.id(), submission(attempt, step, given, grade, credit));
    }

    private static Submission submission(Attempt attempt, String step, String given, Grade grade, double credit) {
        return new Submission(attempt.draw().orElseThrow().id(), step, given, grade, credit, ENGINE);
    }

    @Test
    void theNewestAttemptIsTheOneToGoOnWithUnderWhateverIdItWasBegun() {
        Attempt first = start(ada, TRANSLATE, 42);

        assertThat(progress.latest(ada, List.of(TRANSLATE))).contains(first);
        assertThat(first.number()).isEqualTo(42);
        assertThat(first.version()).contains(version);

        Attempt second = start(ada, "walk/by-hand", 43);
        assertThat(progress.latest(ada, List.of(TRANSLATE, "walk/by-hand"))).contains(second);
        assertThat(progress.latest(ada, List.of(TRANSLATE))).contains(first);
        assertThat(progress.latest(ada, List.of(RESERVE))).isEmpty();
    }

    @Test
    void whatWasAnsweredIsThereAgain() {
        Attempt attempt = start(ada, TRANSLATE, 42);
        Answer wrong = record(attempt, "pde", "0x3", WRONG);
        progress.takeHint(ada, attempt.id(), "pde");
        Answer right = record(attempt, "pde", " 0xC ", RIGHT, 0.5);
        entities.clear();

        Attempt again = progress.attempt(ada, attempt.id());

        assertThat(again.answersTo("pde")).containsExactly(wrong, right);
        assertThat(again.answersTo("pde")).extracting(Answer::given).containsExactly("0x3", " 0xC ");
        assertThat(again.answersTo("pde")).extracting(Answer::tryNumber).containsExactly(1, 2);
        assertThat(again.answers().getFirst().grade()).isEqualTo(WRONG);
        assertThat(again.latest("pde")).hasValueSatisfying(answer -> {
            assertThat(answer.grade()).isEqualTo(RIGHT);
            assertThat(answer.score()).isEqualTo(0.5);
            assertThat(answer.engine()).isEqualTo(ENGINE);
        });
        assertThat(again.hintsTaken("pde")).isEqualTo(1);
        assertThat(again.lastStep()).contains("pde");
    }

    @Test
    void theNumbersOfAnAttemptAreThereAgain() {
        Attempt attempt = start(ada, TRANSLATE, 42);
        entities.clear();

        KeptDraw kept = progress.attempt(ada, attempt.id()).draw().orElseThrow();

        assertThat(kept.draw()).isEqualTo(DRAW);
        assertThat(kept.engine()).isEqualTo(ENGINE);
        assertThat(kept.reason()).isEqualTo(KeptDraw.Reason.FIRST);
    }

    @Test
    void otherNumbersAreAppendedAndTheEarlierAnswersKeepTheirs() {
        Attempt attempt = start(ada, TRANSLATE, 42);
        Answer before = record(attempt, "pde", "0xC", RIGHT);
        Draw other = new Draw(3, 78, Map.of("pages", new Value.Number(4)), Map.of());
        Attempt now = progress.redraw(ada, attempt.id(), other, ENGINE, KeptDraw.Reason.BROKEN, "x".repeat(9_000));
        Answer after = record(now, "pde", "0xD", RIGHT);
        entities.clear();

        Attempt again = progress.attempt(ada, attempt.id());
        KeptDraw kept = again.draw().orElseThrow();
        assertThat(kept.draw()).isEqualTo(other);
        assertThat(kept.reason()).isEqualTo(KeptDraw.Reason.BROKEN);
        assertThat(again.answers()).containsExactly(before, after);
        assertThat(after.drawId()).contains(kept.id());
        assertThat(before.drawId()).contains(attempt.draw().orElseThrow().id());
    }

    @Test
    void aStudentNeverReachesAnothersAttempt() {
        Attempt adas = start(ada, TRANSLATE, 1);
        Submission answer = submission(adas, "pde", "0", RIGHT, 1);

        assertThatThrownBy(() -> progress.attempt(bob, adas.id())).isInstanceOf(NoSuchAttempt.class);
        assertThatThrownBy(() -> progress.record(bob, adas.id(), answer)).isInstanceOf(NoSuchAttempt.class);
        assertThatThrownBy(() -> progress.takeHint(bob, adas.id(), "pde")).isInstanceOf(NoSuchAttempt.class);
        assertThatThrownBy(() -> progress.visit(bob, adas.id(), "pde")).isInstanceOf(NoSuchAttempt.class);
        assertThatThrownBy(() -> progress.redraw(bob, adas.id(), DRAW, ENGINE, KeptDraw.Reason.BROKEN, ""))
                .isInstanceOf(NoSuchAttempt.class);
        assertThat(progress.latest(bob, List.of(TRANSLATE))).isEmpty();
        assertThat(progress.overview(bob)).isEmpty();
        assertThat(progress.attempt(ada, adas.id()).answers()).isEmpty();
    }

    @Test
    void anothersAttemptLooksLikeNone() {
        long adas = start(ada, TRANSLATE, 1).id();

        assertThatThrownBy(() -> progress.attempt(bob, adas)).hasMessage("account " + bob + " has no attempt " + adas);
        assertThatThrownBy(() -> progress.attempt(bob, 987654)).hasMessage("account " + bob + " has no attempt 987654");
    }

    @Test
    void anyTextIsKeptAsGiven() {
        String given = "页目录 📄 \u202E<script>alert(1)</script>' ; drop table answer; -- \t\r\n" + "x".repeat(100_000);
        Grade said = new Grade(Verdict.PARTLY, 0.5, null, List.of(new Finding.OwnIdea("idea", Map.of("zh", given))));
        Attempt attempt = start(ada, TRANSLATE, 1);
        record(attempt, "步骤", given, said);
        entities.clear();

        Answer kept = progress.attempt(ada, attempt.id()).answers().getFirst();
        assertThat(kept.given()).isEqualTo(given);
        assertThat(kept.grade()).isEqualTo(said);
    }

    /** Nobody types these, but a request may have them: NUL and halves of pairs. */
    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud800b", "a\udc00b"})
    void whatNoDatabaseKeepsIsReplaced(String given) {
        Attempt attempt = start(ada, TRANSLATE, 1);
        Answer recorded = record(attempt, "pde", given, WRONG);
        entities.clear();

        assertThat(recorded.given()).isEqualTo("a\ufffdb");
        assertThat(progress.attempt(ada, attempt.id()).answers()).containsExactly(recorded);
        assertThat(accounts.credentials(given)).isEmpty();
    }

    @Test
    void anotherAttemptLeavesTheFirstAsItWas() {
        Attempt first = start(ada, TRANSLATE, 1);
        record(first, "pde", "1", RIGHT);
        Attempt second = start(ada, TRANSLATE, 2);

        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(second.answers()).isEmpty();
        assertThat(progress.latest(ada, List.of(TRANSLATE))).contains(second);
        assertThat(progress.attempts(ada, TRANSLATE))
                .extracting(Attempt::ordinal)
                .containsExactly(1, 2);
        assertThat(progress.attempt(ada, first.id()).answers()).hasSize(1);
    }

    @Test
    void theOverviewHasTheResultsOfEachAttemptOldestFirst() {
        Attempt reserve = start(ada, RESERVE, 1);
        Attempt translate = start(ada, TRANSLATE, 5);
        record(reserve, "a", "x", WRONG);
        record(reserve, "a", "y", RIGHT);
        record(reserve, "b", "z", RIGHT, 0.5);
        progress.visit(ada, translate.id(), "intro");

        List<AttemptOverview> overview = progress.overview(ada);

        assertThat(overview).extracting(AttemptOverview::exerciseId).containsExactly(RESERVE, TRANSLATE);
        assertThat(overview.getFirst().results()).extracting(Result::stepId).containsExactly("a", "a", "b");
        assertThat(overview.getFirst().results()).extracting(Result::score).containsExactly(0.0, 1.0, 0.5);
        assertThat(overview.getFirst().results()).extracting(Result::clean).containsExactly(false, true, false);
        assertThat(overview.getLast().number()).isEqualTo(5);
        assertThat(overview.getLast().lastStep()).contains("intro");
        assertThat(overview.getLast().results()).isEmpty();
    }

    @Test
    void theBestScoreCountsAndNoLaterTryTakesItAway() {
        Attempt first = start(ada, RESERVE, 1);
        record(first, "a", "x", WRONG);
        record(first, "a", "y", RIGHT);
        record(first, "b", "z", PARTLY);
        Attempt second = start(ada, RESERVE, 2);
        record(second, "a", "x", RIGHT);
        record(second, "a", "y", WRONG);
        record(second, "c", "y", RIGHT);

        ExerciseProgress all = ExerciseProgress.of(progress.overview(ada), step -> step.equals("c") ? "d" : step);

        assertThat(all.scores()).isEqualTo(Map.of("a", 1.0, "b", 0.5, "d", 1.0));
        assertThat(all.lastSeenAt())
                .isEqualTo(progress.attempt(ada, second.id()).lastSeenAt());
        assertThat(ExerciseProgress.of(progress.overview(ada).subList(1, 2), UnaryOperator.identity())
                        .scores())
                .containsEntry("a", 1.0);
    }

    /** Every home page asks for it. */
    @Test
    void theOverviewNeverReadsWhatWasGivenAndSaidHoweverMuchThatIs() {
        String huge = "x".repeat(Progress.LONGEST_ANSWER);
        Grade said = new Grade(Verdict.PARTLY, 0.5, null, List.of(new Finding.OwnIdea("idea", Map.of("en", huge))));
        for (int i = 0; i < 4; i++) {
            Attempt attempt = start(ada, "walk/" + i, i);
            for (int j = 0; j < 5; j++) {
                record(attempt, "step", huge, said);
            }
        }
        entities.flush();
        entities.clear();
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        List<AttemptOverview> overview = progress.overview(ada);

        assertThat(overview)
                .hasSize(4)
                .allSatisfy(attempt -> assertThat(attempt.results()).hasSize(5));
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
        assertThat(statistics.getEntityStatistics(AnswerRow.class.getName()).getLoadCount())
                .isZero();
        assertThat(statistics.getEntityStatistics(DrawRow.class.getName()).getLoadCount())
                .isZero();
        assertThat(Result.class.getRecordComponents())
                .extracting(component -> component.getName())
                .doesNotContain("given", "findings");
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void scoresOutsideZeroToOneCannotBeBuilt() {
        assertThatThrownBy(() -> new Grade(Verdict.RIGHT, 1.01, null, List.of()))
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> new Grade(Verdict.RIGHT, Double.NaN, null, List.of()))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Submission(1, "a", "", RIGHT, 1.01, ENGINE))
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> new Submission(1, "a", "", RIGHT, Double.NaN, ENGINE))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Submission(1, "a", "x".repeat(Progress.LONGEST_ANSWER + 1), RIGHT, 1, ENGINE))
                .hasMessageContaining("200001");
    }

    @Test
    void contentIsKeptOnceAndComesBackAsItWas() {
        Content content =
                Content.kept("a/b", Map.of("exercise.yaml", "a: 1\r\n页", "text.en.md", "", "shared/x.yaml", "x"));
        String hash = versions.keep("m/a", content);
        assertThat(hash).isEqualTo(content.hash());
        assertThat(versions.keep("elsewhere", content)).isEqualTo(hash);
        entities.clear();

        Optional<Versions.Kept> kept = versions.find(hash);

        assertThat(kept).contains(new Versions.Kept("m/a", content));
        assertThat(versions.find("0".repeat(64))).isEmpty();
    }
}
