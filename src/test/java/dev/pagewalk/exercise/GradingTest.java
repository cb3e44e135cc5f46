package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Grading.Outcome;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.machine.RunControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one way from what was typed to a grade. */
class GradingTest {

    private static final Answering STUDENT = Answering.everyKind();
    private static final Variant VARIANT = STUDENT.variant();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quiz          | nothing             | NO_ID",
                "quiz          | reserved, committed | SEVERAL",
                "steps         | lookup, lookup      | TWICE",
                "size.bytes    | 12 apples           | HEXADECIMAL",
                "size.bytes    | fault               | FAULT",
                "guess.commit  | twelve              | DECIMAL",
                "bug.line      | seven               | LINE",
                "bug.line      | 0                   | LINE",
                "why           | too few             | SHORT",
            })
    void whatIsNoAnswerIsAskedBack(String step, String given, Why why) {
        assertThat(STUDENT.outcome(step, given))
                .isInstanceOfSatisfying(
                        Outcome.AskedBack.class,
                        asked -> assertThat(asked.reading())
                                .isInstanceOfSatisfying(
                                        Unreadable.class,
                                        reading -> assertThat(reading.why()).isEqualTo(why)));
    }

    @ParameterizedTest
    @CsvSource({"quiz", "steps", "size.bytes", "guess.printed", "zones.t1", "bug.line", "write"})
    void nothingIsAskedBackToo(String step) {
        assertThat(STUDENT.outcome(step, " ")).isEqualTo(new Outcome.AskedBack(new AnswerReading.Blank()));
    }

    @ParameterizedTest
    @CsvSource({"quiz", "steps", "size.bytes", "guess.printed", "zones.t1", "bug.line", "write", "why"})
    void whatIsLongerThanAnyAnswerThatIsKeptIsAskedBackUnread(String step) {
        String longer = "x".repeat(Grading.LONGEST_ANSWER + 1);
        var huge = new Outcome.AskedBack(Unreadable.of(Why.HUGE, Integer.toString(Grading.LONGEST_ANSWER)));
        assertThat(STUDENT.outcome(step, longer)).isEqualTo(huge);
        assertThat(Grading.grade(VARIANT, new AnswerSheet(Map.of(step, longer), Set.of()))
                        .values())
                .allMatch(huge::equals);
    }

    @Test
    void theLongestAnswerThatIsKeptIsRead() {
        assertThat(STUDENT.outcome("guess.printed", "x".repeat(Grading.LONGEST_ANSWER)))
                .isInstanceOf(Outcome.Graded.class);
    }

    @Test
    void aSumWhoseDigitsCouldBeBothIsAskedBack() {
        assertThat(STUDENT.outcome("size.bytes", "4096 + 10"))
                .isEqualTo(new Outcome.AskedBack(Unreadable.of(Why.BARE)));
    }

    @Test
    void aTextIsHandedInAndWorthNothingYet() {
        Grade grade = STUDENT.grade("why", "word ".repeat(30));
        assertThat(grade.verdict()).isEqualTo(Verdict.HANDED_IN);
        assertThat(grade.score()).isZero();
        assertThat(grade.findings()).containsExactly(new Finding.Words(30));
    }

    @Test
    void aStepOfAnotherActivityIsAMistakeOfOurs() {
        Activity quiz = STUDENT.activity("quiz");
        assertThatThrownBy(() -> Grading.grade(VARIANT, quiz, "size.bytes", "1", Earlier.NOTHING, RunControl.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSheetIsGradedInTheOrderOfTheExercise() {
        AnswerSheet right = AnswerSheet.right(VARIANT);
        List<String> byMachine = VARIANT.exercise().activities().stream()
                .filter(Activity::gradedByMachine)
                .flatMap(activity -> activity.steps().stream())
                .toList();
        Map<String, Outcome> outcomes = Grading.grade(VARIANT, right);
        assertThat(outcomes.keySet()).containsExactlyElementsOf(byMachine);
        outcomes.forEach((step, outcome) -> assertThat(outcome)
                .as(step)
                .isInstanceOfSatisfying(
                        Outcome.Graded.class,
                        graded -> assertThat(graded.grade().score()).isEqualTo(1)));
        assertThat(Grading.grade(VARIANT, right)).isEqualTo(outcomes);
    }

    @Test
    void stepsWithoutAnAnswerAndThoseThatAPersonMarksAreLeftOut() {
        var sheet = new AnswerSheet(Map.of("quiz", "reserved", "size.bytes", " ", "why", "word ".repeat(30)));
        assertThat(Grading.grade(VARIANT, sheet)).containsOnlyKeys("quiz");
    }

    @Test
    void onASheetMistakesAreCarriedForwardInsideTheirActivity() {
        Variant variant = VariantFactory.variant(Course.exercise("m3-page-tables/translate-by-hand"), 7);
        var walk = (Cells) variant.exercise().activity("walk").orElseThrow();
        long index = (Long) walk.values(variant).get("directoryIndex") ^ 1;
        long table = (Long) walk.values(variant).get("pdeAddress") & ~0xFFFL;
        var given = new LinkedHashMap<String, String>();
        given.put("walk.pdeAddress", NumberText.echo(table + 4 * index, 8));
        assertThat(verdict(variant, given)).isEqualTo(Verdict.WRONG);
        given.put("walk.directoryIndex", NumberText.echo(index, 3));
        assertThat(verdict(variant, given)).isEqualTo(Verdict.FOLLOWS);
        given.put("walk.directoryIndex", "not readable");
        assertThat(verdict(variant, given)).isEqualTo(Verdict.WRONG);
    }

    private static Verdict verdict(Variant variant, Map<String, String> given) {
        Outcome outcome = Grading.grade(variant, new AnswerSheet(given)).get("walk.pdeAddress");
        return ((Outcome.Graded) outcome).grade().verdict();
    }
}
