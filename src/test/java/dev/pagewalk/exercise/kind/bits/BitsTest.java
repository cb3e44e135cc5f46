package dev.pagewalk.exercise.kind.bits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.file.ExerciseLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitsTest {

    private static final Answering STUDENT = Answering.everyKind();

    @TempDir
    Path folder;

    @Test
    void bitsMakeANumber() {
        long base = STUDENT.number("base");
        assertThat(STUDENT.grade("strip", "0x%08X".formatted(base)).score()).isEqualTo(1);
        Grade swapped =
                STUDENT.grade("strip", "0x%08X".formatted(Integer.toUnsignedLong(Integer.reverseBytes((int) base))));
        assertThat(swapped.misconception()).isEqualTo("T14");
        assertThat(swapped.score()).isZero();
        assertThat(STUDENT.grade("strip", "0x%08X".formatted(base ^ 1)).misconception())
                .isNull();
    }

    @Test
    void cutsAreNamedByTheLowestBitAboveThem() {
        assertThat(STUDENT.grade("cuts", "22-12").score()).isEqualTo(1);
        assertThat(STUDENT.grade("cuts", "12, 22").score()).as("in any order").isEqualTo(1);
        assertThat(STUDENT.grade("cuts", "20-12").misconception()).isEqualTo("T1a");
        assertThat(STUDENT.grade("cuts", "24-12").misconception()).isEqualTo("T1b");
        assertThat(STUDENT.grade("cuts", "22-11").misconception()).isNull();
        assertThat(STUDENT.grade("cuts", "22-11").score()).isZero();
    }

    @Test
    void aPartThatIsTooLargeOrTooSmallIsNamedFromTheRightOn() {
        assertThat(STUDENT.grade("cuts", "22-11").findings())
                .containsExactly(new Finding.Cut(Finding.Cut.Part.OFFSET, 11, 4096));
        assertThat(STUDENT.grade("cuts", "21-12").findings())
                .containsExactly(new Finding.Cut(Finding.Cut.Part.TABLE, 9, 1024));
        assertThat(STUDENT.grade("cuts", "20-12").findings())
                .as("a known idea has its own text")
                .containsExactly(new Finding.Idea("T1a", List.of()));
    }

    @Test
    void theStripAndEachFieldMayHaveASentence() {
        long base = STUDENT.number("base");
        assertThat(STUDENT.grade("strip", "0x%08X".formatted(base ^ 1)).findings())
                .containsExactly(new Finding.Reply(Map.of("en", "Digit by digit.", "zh", "逐个数字来。")));
        assertThat(STUDENT.grade("fields.frame", "31-11").findings())
                .containsExactly(
                        new Finding.Reply(Map.of("en", "A frame has a number of 20 bits.", "zh", "页框号有 20 位。")));
        assertThat(STUDENT.grade("fields.dirty", "31-12").findings())
                .as("no sentence of its own")
                .containsExactly(new Finding.Said(Remark.WRONG));
    }

    @Test
    void eachFieldIsAStep() {
        assertThat(STUDENT.activity("fields").steps()).containsExactly("fields.frame", "fields.dirty");
        assertThat(STUDENT.grade("fields.frame", "31-12").score()).isEqualTo(1);
        assertThat(STUDENT.grade("fields.frame", "31-0").misconception()).isEqualTo("T5");
        assertThat(STUDENT.grade("fields.dirty", "6-6").score()).isEqualTo(1);
        assertThat(STUDENT.grade("fields.dirty", "31-12").score()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strip       | 0x123456789 | LARGE",
                "strip       | 0n4096      | IN_HEXADECIMAL",
                "strip       | 3 MiB + 64 KiB | IN_HEXADECIMAL",
                "strip       | fault       | FAULT",
                "strip       | bits        | IN_HEXADECIMAL",
                "cuts        | 22          | DECIMAL",
                "cuts        | 22-12-1     | DECIMAL",
                "cuts        | a-b         | DECIMAL",
                "cuts        | 32-12       | LARGE",
                "fields.frame | 99-0       | LARGE",
            })
    void whatHasNoPlaceOnAStripIsAskedBack(String step, String given, Why why) {
        assertThat(reading(step, given)).isEqualTo(Unreadable.of(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strip", "cuts", "fields.frame"})
    void nothingIsAskedBackAsNothing(String step) {
        assertThat(reading(step, " ")).isEqualTo(new AnswerReading.Blank());
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var number = new Answer.Number(0xFFFF_FFFFL);
        var places = new Answer.Numbers(List.of(31L, 0L));
        assertThat(reading("strip", STUDENT.activity("strip").write("strip", number)))
                .isEqualTo(new AnswerReading.Understood(number));
        assertThat(reading("cuts", STUDENT.activity("cuts").write("cuts", places)))
                .isEqualTo(new AnswerReading.Understood(places));
        assertThat(reading("cuts", "8 – 24"))
                .isEqualTo(new AnswerReading.Understood(new Answer.Numbers(List.of(24L, 8L))));
    }

    private static AnswerReading reading(String step, String given) {
        return STUDENT.variant().exercise().activityOf(step).orElseThrow().read(step, given);
    }

    @Test
    void whatIsShownTellsNoAnswer() {
        assertThat(exhibit("strip")).isEqualTo(new BitsExhibit(BitsExhibit.Mode.SET, 0, List.of()));
        assertThat(exhibit("cuts"))
                .isEqualTo(new BitsExhibit(BitsExhibit.Mode.CUTS, STUDENT.number("base") + 0x1234, List.of()));
        BitsExhibit fields = exhibit("fields");
        assertThat(fields.fields()).containsExactly("frame", "dirty");
        assertThat(fields.value() & 0xFFF)
                .as("flags of a page that was written")
                .isEqualTo(0x67);
        assertThat(STUDENT.activity("cuts").shown(STUDENT.variant()))
                .isEqualTo(Map.of(
                        "strip", List.of("0x%08X".formatted(exhibit("cuts").value()))));
        assertThat(STUDENT.activity("strip").shown(STUDENT.variant())).isEmpty();
    }

    private static BitsExhibit exhibit(String id) {
        return ((Bits) STUDENT.activity(id)).exhibit(STUDENT.variant(), step -> false);
    }

    @Test
    void theStepIsDoneForThoseWhoAreStuck() {
        Answer cuts = STUDENT.activity("cuts")
                .solve(STUDENT.variant(), "cuts", Earlier.NOTHING)
                .orElseThrow();
        assertThat(cuts).isEqualTo(new Answer.Numbers(List.of(22L, 12L)));
    }

    @Test
    void samplesAreRightNearlyRightUntouchedAndOfEveryIdea() {
        assertThat(samples("strip"))
                .hasSize(4)
                .extracting(Sample::promise)
                .contains(new Sample.Exactly(1, null), new Sample.Less(), new Sample.Exactly(0, "T14"));
        assertThat(samples("strip")).extracting(Sample::answer).contains(new Answer.Number(0));
        assertThat(samples("cuts"))
                .extracting(Sample::answer)
                .containsExactly(places(22, 12), places(22, 11), places(20, 12), places(24, 12));
        assertThat(samples("fields"))
                .filteredOn(sample -> sample.step().equals("fields.dirty"))
                .extracting(Sample::answer)
                .containsExactly(places(6, 6), places(6, 5));
    }

    private static List<Sample> samples(String id) {
        return STUDENT.activity(id).samples(STUDENT.variant());
    }

    private static Answer places(long high, long low) {
        return new Answer.Numbers(List.of(high, low));
    }

    @Test
    void answersStayWhatTheyWereWhenTheyWereDrawn() throws IOException {
        Variant before = VariantFactory.variant(exercise("set: {answer: x}"), 0);
        Variant after = VariantFactory.reopen(exercise("set: {answer: x + 1}"), before.draw());
        long x = (Long) before.draw().parameters().get("x").plain();
        assertThat(after.expected("s").orElseThrow().first()).isEqualTo(new Answer.Number(x));
        assertThat(new Answering(after).grade("s", "0x%08X".formatted(x)).score())
                .isEqualTo(1);
    }

    @Test
    void ideasThatLookAlikeAreNeverDrawn() throws IOException {
        assertThat(problems("set: {answer: x, misconceptions: [{id: T14, value: x}]}"))
                .containsOnly("exercise.collision");
        assertThat(problems("{value: x, cuts: {answer: [22, 12], misconceptions: [{id: T1a, value: [20, 12]},"
                        + " {id: T1b, value: [12, 20]}]}}"))
                .as("the order of the two ends means nothing")
                .containsOnly("exercise.collision");
    }

    @Test
    void anIdeaWithoutAPlaceOnTheStripGivesNoWrongAnswer() throws IOException {
        Exercise exercise = exercise("{value: x, cuts: {answer: [22, 12], misconceptions: [{id: T1a, value: [-1, 12]},"
                + " {id: T1b, value: [32, 12]}, {id: T10, value: [22, 10]}]}}");
        assertThat(VariantFactory.variant(exercise, 0)
                        .expected("s")
                        .orElseThrow()
                        .wrong())
                .isEqualTo(Map.of("T1a", List.of(), "T1b", List.of(), "T10", List.of(places(22, 10))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set: {answer: -1}",
                "set: {answer: 0x100000000}",
                "{value: x, cuts: {answer: [22, 22]}}",
                "{value: x, cuts: {answer: [22, 0]}}",
                "{value: x, cuts: {answer: [32, 12]}}",
            })
    void whatNobodyCanDoIsNoRightAnswer(String task) throws IOException {
        Exercise exercise = exercise(task);
        assertThatThrownBy(() -> VariantFactory.variant(exercise, 0))
                .isInstanceOfSatisfying(
                        NoVariant.class,
                        none -> assertThat(none.diagnostic().key()).isEqualTo("exercise.unanswerable"));
    }

    @Test
    void whatIsRightWithoutDoingAnythingIsRefused() throws IOException {
        assertThat(problems("{value: x, set: {answer: x}}")).containsOnly("exercise.fullMarks");
        assertThat(problems("{value: x, set: {answer: x / 4096 * 4096}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: x                                                   | exercise.schema.required",
                "{value: x, set: {answer: x}, cuts: {answer: [22, 12]}}     | exercise.schema.other",
                "cuts: {answer: [22, 12]}                                   | exercise.schema.other",
                "fields: [{id: a, answer: [3, 1]}]                          | exercise.schema.other",
                "{value: x, cuts: {answer: [22]}}                           | exercise.schema.other",
                "{value: x, cuts: {answer: 22}}                             | exercise.schema.type",
                "{value: x, fields: []}                                     | exercise.schema.other",
                "{value: x, constant: true, cuts: {answer: [22, 12]}}       | exercise.schema.other",
                "{value: x, fields: [{id: a, answer: [3, 1]}, {id: a, answer: [2, 1]}]} | exercise.idTwice",
                "set: {answer: nobody}                                      | exercise.undeclared",
                "{value: x, cuts: {answer: [22, nobody]}}                   | exercise.undeclared",
                "set: {answer: x, misconceptions: [{id: C99, value: 1}]}    | exercise.noMisconception",
            })
    void mistakesAreFoundWhereTheyAre(String task, String problem) throws IOException {
        write(task);
        List<Diagnostic> problems = ExerciseLoader.load(folder, SmallExercise.PATH, Course.SHARED).problems().stream()
                .map(found -> found.diagnostic())
                .toList();
        assertThat(problems).extracting(Diagnostic::key).contains(problem);
        assertThat(problems)
                .filteredOn(found -> found.key().equals(problem))
                .allSatisfy(found -> assertThat(found.span().line()).isGreaterThan(3));
    }

    private List<String> problems(String task) throws IOException {
        return ExerciseCheck.check(exercise(task), folder, 3).problems().stream()
                .map(problem -> problem.diagnostic().key())
                .distinct()
                .toList();
    }

    private Exercise exercise(String task) throws IOException {
        write(task);
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, SmallExercise.PATH, Course.SHARED);
        return loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    /** An exercise with a strip; the task is its fields as a YAML mapping. */
    private void write(String task) throws IOException {
        String fields = task.startsWith("{") ? task.substring(1, task.length() - 1) : task;
        Files.writeString(folder.resolve("exercise.yaml"), """
                format: 1
                title: {en: Strip, zh: 一条}
                summary: {en: A strip., zh: 一条。}
                params:
                  x: {hex: {from: 0x10000401, to: 0x7FEFFFFF, align: 1}}
                ask:
                  - {id: s, kind: bits, %s}
                """.formatted(fields));
        String target = fields.contains("fields") ? "## target a\nA\n" : "";
        Files.writeString(folder.resolve("text.en.md"), "# s\nA strip.\n" + target);
        Files.writeString(folder.resolve("text.zh.md"), "# s\n一条。\n" + target);
    }
}
