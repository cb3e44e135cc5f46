package dev.pagewalk.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pagewalk variant} prints what {@code pagewalk grade} reads. */
class VariantAndGradeTest {

    private static final Path COURSE = Course.ROOT;
    private static final String EVERY_KIND = Answering.REFERENCE_PATH;

    /** A course of its own, with what exercises share. */
    @TempDir
    static Path reference;

    @TempDir
    Path folder;

    @BeforeAll
    static void aCourseOfOneExercise() throws IOException {
        Course.share(reference);
        Course.copy(Path.of("src/test/resources/exercises"), reference);
    }

    @TestFactory
    Stream<DynamicTest> theMachinesAnswersGetFullMarksInEveryExercise() throws IOException {
        return Course.folders().stream()
                .map(exercise ->
                        DynamicTest.dynamicTest(COURSE.relativize(exercise).toString(), () -> {
                            JsonNode grade = roundTrip(COURSE, exercise.toString(), 0);
                            assertThat(grade.get("parts")
                                            .valueStream()
                                            .filter(part -> !good(part))
                                            .map(JsonNode::toString))
                                    .isEmpty();
                            assertThat(grade.get("points").doubleValue())
                                    .isEqualTo(grade.get("of").doubleValue());
                        }));
    }

    private static boolean good(JsonNode part) {
        return List.of("right", "unmarked").contains(part.get("result").stringValue());
    }

    @Test
    void everyKindGetsFullMarksByItsId() throws IOException {
        JsonNode grade = roundTrip(reference, EVERY_KIND, 5);
        assertThat(grade.get("score").doubleValue()).isEqualTo(1);
        assertThat(grade.get("misconceptions")).isEmpty();
        assertThat(part(grade, "why").get("result").stringValue()).isEqualTo("unmarked");
    }

    @Test
    void aWrongIdeaIsNamedAndExplainedInTheLanguageThatIsAskedFor() throws IOException {
        Path file = write("{\"quiz\": \"committed\", \"size.bytes\": 2}");
        JsonNode english = grade(file);
        assertThat(part(english, "quiz").get("result").stringValue()).isEqualTo("wrong");
        assertThat(part(english, "quiz").get("misconception").stringValue()).isEqualTo("C1");
        assertThat(part(english, "guess.commit").get("result").stringValue()).isEqualTo("missing");
        assertThat(english.get("misconceptions").get(0).stringValue()).isEqualTo("C1");
        JsonNode chinese = grade(file, "--language", "zh");
        assertThat(part(chinese, "quiz").get("feedback").toString()).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(chinese.get("hash")).isEqualTo(english.get("hash"));
    }

    @Test
    void whatCantBeReadIsMalformedAndSaysNothingAboutTheStudent() throws IOException {
        JsonNode grade = grade(write("""
                {"quiz": "nothing", "size.bytes": "12 apples", "steps": ["lookup", "lookup"], "bug.line": "seven",
                 "write": "int main(void) { return 0 }", "guess.commit": ["1", "2"]}
                """));
        for (String step : List.of("quiz", "size.bytes", "steps", "bug.line", "write", "guess.commit")) {
            assertThat(part(grade, step).get("result").stringValue()).as(step).isEqualTo("malformed");
            assertThat(part(grade, step).get("feedback")).as(step).isNotEmpty();
        }
        assertThat(grade.get("misconceptions")).isEmpty();
        assertThat(part(grade, "write").get("feedback").get(0).stringValue()).startsWith("1:26: ");
    }

    @Test
    void whatCantBeReadCostsNothing() throws IOException {
        String right = roundTrip(reference, EVERY_KIND, 5).get("of").toString();
        Ran sheet = Ran.of(reference, "variant", EVERY_KIND, "--seed", "5", "--answers", "--json");
        JsonNode answers = JsonMapper.shared().readTree(sheet.out()).get("answers");
        var changed = (tools.jackson.databind.node.ObjectNode) answers;
        changed.put("size.bytes", "12 apples");
        JsonNode grade = grade(write(changed.toString()));
        assertThat(part(grade, "size.bytes").get("result").stringValue()).isEqualTo("malformed");
        assertThat(grade.get("score").doubleValue()).isEqualTo(1);
        assertThat(grade.get("of").intValue()).isEqualTo(Integer.parseInt(right) - 1);
        changed.put("size.bytes", "");
        assertThat(grade(write(changed.toString())).get("score").doubleValue()).isLessThan(1);
    }

    @Test
    void theSameAnswersHaveTheSameHashAndOthersAnother() throws IOException {
        JsonNode first = grade(write("{\"quiz\": \"reserved\"}"));
        assertThat(grade(write("{\"quiz\": \"reserved\"}"))).isEqualTo(first);
        assertThat(grade(write("{\"quiz\": \"committed\"}")).get("hash")).isNotEqualTo(first.get("hash"));
    }

    @Test
    void anotherMachineIsAnotherGradeSheet() throws IOException {
        Path file = write("{\"quiz\": \"reserved\"}");
        JsonNode own = grade(file);
        JsonNode zero = grade(file, "--machine-seed", "0");
        assertThat(zero.get("hash")).isNotEqualTo(own.get("hash"));
        assertThat(grade(file, "--machine-seed", "0")).isEqualTo(zero);
        assertThat(part(zero, "quiz")).isEqualTo(part(own, "quiz"));
    }

    @Test
    void aVariantIsReadableAndKeepsItsAnswersUnlessTheyAreAskedFor() {
        Ran plain = Ran.of(reference, "variant", EVERY_KIND, "--seed", "5");
        assertThat(plain.status()).isZero();
        assertThat(plain.out()).startsWith("# Every kind").contains("variant 5 of 200", "base = ", "---- bug (repair)");
        assertThat(plain.out()).doesNotContain("---- answers");
        Ran answers = Ran.of(reference, "variant", EVERY_KIND, "--seed", "5", "--answers", "--language", "zh");
        assertThat(answers.out()).startsWith("# 每一种").contains("---- answers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "variant                                          | 64 | name one exercise",
                "variant reference/every-kind                     | 64 | --seed N is missing",
                "variant reference/every-kind --seed              | 64 | --seed needs a value",
                "variant reference/every-kind --seed x            | 64 | from 0 to 199",
                "variant reference/every-kind --seed 200          | 64 | from 0 to 199",
                "variant reference/every-kind --seed 1 --seed 2   | 64 | --seed is there twice",
                "variant reference/every-kind --seed 1 --answer   | 64 | no option --answer",
                "variant reference/every-kind --seed 1 --language de | 64 | --language is en or zh",
                "variant reference --seed 1                       | 64 | Name one of its exercises",
                "variant nowhere --seed 1                         | 64 | there is no file or folder",
                "grade reference/every-kind --seed 1              | 64 | --answers FILE.json is missing",
                "grade reference/every-kind --seed 1 --answers no | 65 | there is no file no",
                "grade reference/every-kind --seed 1 --answers no --machine-seed x | 64 | needs a whole number",
                "show                                             | 64 | the commands are",
            })
    void aCommandThatMakesNoSenseIsExplained(String line, int status, String why) {
        Ran ran = Ran.of(reference, line.strip().split(" +"));
        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.err()).startsWith("pagewalk: ").contains(why).doesNotContain("Exception", "\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"quiz\":            | answers.json:1",
                "[1]                   | must hold an object of answers",
                "{\"quizz\": \"x\"}    | there is no step \"quizz\"",
                "{\"quiz\": true}      | must be a text, a whole number or a list",
                "{\"quiz\": 1.5}       | must be a text, a whole number or a list",
                "{\"quiz\": {}}        | must be a text, a whole number or a list",
                "{\"quiz\": \"a\", \"quiz\": \"b\"} | not JSON",
                "{} {}                 | not JSON",
                "{\"seed\": 4, \"answers\": {}} | is about seed 4, not 5",
                "{\"exercise\": \"a/b\", \"answers\": {}} | is about exercise a/b",
                "{\"activities\": []}  | variant without answers",
            })
    void aFileThatMakesNoSenseIsExplained(String content, String why) throws IOException {
        Ran ran = Ran.of(
                reference,
                "grade",
                EVERY_KIND,
                "--seed",
                "5",
                "--answers",
                write(content).toString());
        assertThat(ran.err()).startsWith("pagewalk: ").contains(why).doesNotContain("Exception", "\tat ");
        assertThat(ran.status()).isEqualTo(65);
        assertThat(ran.out()).isEmpty();
    }

    private JsonNode roundTrip(Path course, String exercise, int seed) throws IOException {
        Ran variant = Ran.of(course, "variant", exercise, "--seed", seed + "", "--answers", "--json");
        assertThat(variant.err()).isEmpty();
        Path file = write(variant.out());
        Ran grade = Ran.of(course, "grade", exercise, "--seed", seed + "", "--answers", file.toString());
        assertThat(grade.err()).isEmpty();
        return JsonMapper.shared().readTree(grade.out());
    }

    private JsonNode grade(Path file, String... more) {
        String[] line = Stream.concat(
                        Stream.of("grade", EVERY_KIND, "--seed", "5", "--answers", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        Ran ran = Ran.of(reference, line);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        return JsonMapper.shared().readTree(ran.out());
    }

    private static JsonNode part(JsonNode grade, String step) {
        return grade.get("parts")
                .valueStream()
                .filter(part -> part.get("id").stringValue().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("answers.json"), json);
    }
}
