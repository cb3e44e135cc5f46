package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.ThrownOut;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.LateStep;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.homework.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How points come about, by example and against a plain sum. */
class ReckoningTest {

    private static final Instant DUE = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant IN_TIME = DUE.minusSeconds(60);
    private static final Instant LATE = DUE.plusSeconds(60);
    private static final Window WINDOW = new Window(
            DUE.minus(Duration.ofDays(7)),
            DUE,
            List.of(new LateStep(Duration.ZERO, 0.5)),
            DUE.plus(Duration.ofDays(1)),
            Optional.empty(),
            Optional.empty());
    private static final List<Asked> ASKED = List.of(new Asked("a", List.of("x", "y")), new Asked("b", List.of("z")));

    private Assignment assignment = assignment(AttemptPolicy.Counting.BEST, Map.of(), Optional.empty());
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<ThrownOut> thrownOut = new ArrayList<>();

    private static Assignment assignment(
            AttemptPolicy.Counting counting, Map<String, Double> weights, Optional<Integer> choose) {
        var task = new Task("m/e", "m/e", "0".repeat(64), Optional.empty());
        AttemptPolicy usual = AttemptPolicy.USUAL;
        return new Assignment(
                "Homework",
                Kind.HOMEWORK,
                List.of(new Slot("a", List.of(task), 1, 10, weights), new Slot("b", List.of(task), 1, 10, Map.of())),
                new AttemptPolicy(
                        usual.tries(),
                        usual.feedback(),
                        usual.solutions(),
                        counting,
                        usual.creditAfterHelp(),
                        usual.submitDraftsAtDeadline(),
                        usual.help()),
                Timetable.of(LocalDateTime.of(2026, 11, 23, 13, 0), LocalDateTime.of(2026, 11, 30, 13, 0)),
                choose);
    }

    private Entry entry(Counted... answers) {
        return new Reckoning(assignment, WINDOW, adjustments, thrownOut).entry(ASKED, List.of(answers));
    }

    private static Counted answer(String key, String step, double score, Instant at) {
        return new Counted(key, step, score, at, false);
    }

    private void adjust(String key, String step, Adjustment.Kind kind, double amount) {
        adjustments.add(new Adjustment(
                adjustments.size() + 1,
                1,
                Optional.ofNullable(key),
                Optional.ofNullable(step),
                kind,
                amount,
                "why",
                2,
                IN_TIME));
    }

    @Test
    void nothingHandedInIsNothingOfEverything() {
        Entry entry = entry();
        assertThat(entry.points()).isZero();
        assertThat(entry.most()).isEqualTo(20);
        assertThat(entry.parts()).extracting(Entry.Part::answered).containsExactly(0, 0);
    }

    @Test
    void aTaskCountsItsStepsAlikeUnlessTheyWeighOtherwise() {
        assertThat(entry(answer("a", "x", 1, IN_TIME)).points()).isEqualTo(5);
        assignment = assignment(AttemptPolicy.Counting.BEST, Map.of("x", 3.0), Optional.empty());
        assertThat(entry(answer("a", "x", 1, IN_TIME)).points()).isEqualTo(7.5);
    }

    @Test
    void whatIsLateCountsLessAndABetterEarlierOneStays() {
        assertThat(entry(answer("b", "z", 1, LATE)).points()).isEqualTo(5);
        assertThat(entry(answer("b", "z", 0.8, IN_TIME), answer("b", "z", 1, LATE))
                        .points())
                .isEqualTo(8);
    }

    @Test
    void theTryThatCountsIsThePolicys() {
        Counted[] tries = {answer("b", "z", 0.2, IN_TIME), answer("b", "z", 1, IN_TIME), answer("b", "z", 0.5, IN_TIME)
        };
        assertThat(entry(tries).points()).isEqualTo(10);
        assignment = assignment(AttemptPolicy.Counting.LAST, Map.of(), Optional.empty());
        assertThat(entry(tries).points()).isEqualTo(5);
        assignment = assignment(AttemptPolicy.Counting.FIRST, Map.of(), Optional.empty());
        assertThat(entry(tries).points()).isEqualTo(2);
    }

    @Test
    void aQuestionThrownOutIsFullMarksForAllOrOutOfTheTotal() {
        thrownOut.add(new ThrownOut(1, 1, "a", Optional.empty(), ThrownOut.Kind.FULL, "wrong", 2, IN_TIME));
        assertThat(entry().points()).isEqualTo(10);
        assertThat(entry().parts().getFirst().state()).isEqualTo(Entry.State.THROWN_OUT);
        thrownOut.clear();
        thrownOut.add(new ThrownOut(2, 1, "a", Optional.empty(), ThrownOut.Kind.OUT, "wrong", 2, IN_TIME));
        assertThat(entry().points()).isZero();
        assertThat(entry().most()).isEqualTo(10);
    }

    @Test
    void oneStepThrownOutLeavesTheOthers() {
        thrownOut.add(new ThrownOut(1, 1, "a", Optional.of("y"), ThrownOut.Kind.OUT, "wrong", 2, IN_TIME));
        assertThat(entry(answer("a", "x", 1, IN_TIME)).points()).isEqualTo(10);
    }

    @Test
    void whatWasSetCountsWhateverWasAnsweredAndWhatIsAddedLaterComesOnTop() {
        adjust("b", null, Adjustment.Kind.SET, 7);
        adjust("b", null, Adjustment.Kind.ADD, 0.5);
        assertThat(entry(answer("b", "z", 1, IN_TIME)).points()).isEqualTo(7.5);
        adjust(null, null, Adjustment.Kind.ADD, -100);
        assertThat(entry(answer("b", "z", 1, IN_TIME)).points()).isZero();
        assertThat(entry().adjusted()).isTrue();
    }

    @Test
    void aStepMarkedByHandCountsWithTheOthers() {
        adjust("a", "y", Adjustment.Kind.SET, 0.5);
        assertThat(entry(answer("a", "x", 1, IN_TIME)).points()).isEqualTo(7.5);
    }

    @Test
    void whatIsExcusedIsNotAskedOfThisStudent() {
        adjust("a", null, Adjustment.Kind.EXCUSE, 0);
        assertThat(entry().most()).isEqualTo(10);
        assertThat(entry().parts().getFirst().state()).isEqualTo(Entry.State.EXCUSED);
        adjust(null, null, Adjustment.Kind.EXCUSE, 0);
        assertThat(entry(answer("b", "z", 1, IN_TIME)).most()).isZero();
    }

    @Test
    void whereSomeAreChosenTheBestCount() {
        assignment = assignment(AttemptPolicy.Counting.BEST, Map.of(), Optional.of(1));
        Entry entry = entry(answer("a", "x", 1, IN_TIME), answer("b", "z", 1, IN_TIME));
        assertThat(entry.points()).isEqualTo(10);
        assertThat(entry.most()).isEqualTo(10);
        assertThat(entry.parts())
                .extracting(Entry.Part::state)
                .containsExactly(Entry.State.NOT_CHOSEN, Entry.State.PLAIN);
    }

    /** Against a sum that is written down as one would explain it. */
    @Test
    void pointsAreTheWeightedMeanOfTheBestTries() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            double weight = 1 + random.nextInt(5);
            assignment = assignment(AttemptPolicy.Counting.BEST, Map.of("x", weight), Optional.empty());
            var answers = new ArrayList<Counted>();
            double[] best = new double[3];
            List<String> steps = List.of("x", "y", "z");
            for (int i = random.nextInt(12); i > 0; i--) {
                int step = random.nextInt(3);
                double score = random.nextInt(5) / 4.0;
                boolean late = random.nextBoolean();
                answers.add(answer(step < 2 ? "a" : "b", steps.get(step), score, late ? LATE : IN_TIME));
                best[step] = Math.max(best[step], late ? score / 2 : score);
            }
            double expected = 10 * (weight * best[0] + best[1]) / (weight + 1) + 10 * best[2];
            assertThat(entry(answers.toArray(Counted[]::new)).points()).isCloseTo(expected, within(0.002));
        }
    }

    @Test
    void itSaysWhetherSomethingIsLate() {
        assertThat(entry(answer("a", "x", 1, IN_TIME)).late()).isFalse();
        assertThat(entry(answer("a", "x", 1, IN_TIME), answer("a", "x", 1, LATE))
                        .late())
                .isTrue();
    }

    @Test
    void anEssayWaitsUntilAPersonHadAWordOnIt() {
        var essay = new Counted("a", "x", 0, IN_TIME, true);
        assertThat(entry(essay, essay, answer("a", "y", 1, IN_TIME)).waiting()).isEqualTo(1);
        adjust("a", "x", Adjustment.Kind.ADD, 0.1);
        assertThat(entry(essay).waiting()).as("a bonus is no mark").isEqualTo(1);
        adjust("a", "x", Adjustment.Kind.SET, 0.5);
        assertThat(entry(essay).waiting()).isZero();
    }

    @Test
    void nobodyWaitsForTheMarkOfAQuestionThatIsOut() {
        var essay = new Counted("b", "z", 0, IN_TIME, true);
        thrownOut.add(new ThrownOut(1, 1, "b", Optional.empty(), ThrownOut.Kind.OUT, "why", 2, IN_TIME));
        assertThat(entry(essay).waiting()).isZero();
    }

    /** An essay was marked, then its student handed in another. */
    @Test
    void whatWasHandedInSinceItWasMarkedWaitsAgain() {
        var essay = new Counted("a", "x", 0, IN_TIME.minusSeconds(60), true);
        assertThat(entry(essay).waiting()).isEqualTo(1);
        adjust("a", "x", Adjustment.Kind.SET, 0.5);
        assertThat(entry(essay).waiting()).isZero();
        Entry again = entry(essay, new Counted("a", "x", 0, IN_TIME.plusSeconds(60), true));
        assertThat(again.waiting()).isEqualTo(1);
        assertThat(again.points())
                .as("the mark stays until somebody looks")
                .isEqualTo(entry(essay).points());
    }

    @Test
    void whatIsNotAskedWaitsForNobody() {
        adjust("a", "x", Adjustment.Kind.EXCUSE, 0);
        assertThat(entry(new Counted("a", "x", 0, IN_TIME.plusSeconds(60), true))
                        .waiting())
                .isZero();
    }
}
