package dev.pagewalk.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pagewalk check} as an author and a build server use it. */
class CheckTest {

    private static final String YAML = """
            format: 1
            title: {en: Size, zh: 大小}
            summary: {en: A size., zh: 一个大小。}
            params:
              pages: {int: {from: 2, to: 9}}
            ask:
              - id: size
                kind: number
                cells:
                  - id: bytes
                    answer: pages * PAGE_SIZE
                    proof: 4 * KiB * pages
            """;
    private static final String TEXT = "# size\n{{ pages }} pages.\n## cell bytes\nBytes\n";

    @TempDir
    Path course;

    @BeforeEach
    void aCourseOfThreeExercises() throws IOException {
        Course.share(course);
        Files.writeString(course.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [m, n]\n");
        for (String module : new String[] {"m", "n"}) {
            Files.createDirectories(course.resolve(module));
            String exercises = module.equals("m") ? "[a, b]" : "[c]";
            Files.writeString(
                    course.resolve(module + "/module.yaml"), "title: {en: M, zh: 章}\nexercises: " + exercises + "\n");
        }
        for (String exercise : new String[] {"m/a", "m/b", "n/c"}) {
            Path folder = Files.createDirectories(course.resolve(exercise));
            Files.writeString(folder.resolve("exercise.yaml"), YAML);
            Files.writeString(folder.resolve("text.en.md"), TEXT);
            Files.writeString(folder.resolve("text.zh.md"), TEXT);
            assertThat(Ran.of(course, "approve", folder.toString()).status()).isZero();
        }
    }

    private void breakIt(String exercise) throws IOException {
        Files.writeString(course.resolve(exercise).resolve("exercise.yaml"), YAML.replace("pages *", "page *"));
    }

    @Test
    void aGoodCourseHasStatusZero() {
        Ran ran = check("");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("3 exercise(s) tried in 600 variant(s), 0 problem(s)");
    }

    @Test
    void aProblemIsOneLineWithItsPlaceItsCauseAndItsRemedy() throws IOException {
        breakIt("m/b");
        Ran ran = check("");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines())
                .singleElement()
                .asString()
                .isEqualTo(course.resolve("m/b/exercise.yaml")
                        + ":11:17: Expression 'page * PAGE_SIZE': nobody knows page. Did you mean pages?");
    }

    @Test
    void whatCanBeTriedIsTriedEvenWhileATextIsMissing() throws IOException {
        Path folder = course.resolve("m/b");
        Files.writeString(folder.resolve("text.en.md"), TEXT.replace("Bytes\n", ""));
        Files.writeString(
                folder.resolve("exercise.yaml"), YAML.replace("pages * PAGE_SIZE", "pages / (pages - pages)"));
        for (String path : new String[] {"m/b", ""}) {
            assertThat(check(path).out().lines())
                    .anyMatch(line -> line.contains("text.en.md:3:1: This text is missing"))
                    .anyMatch(line -> line.contains("exercise.yaml:11:17: ") && line.contains("divides by 0"));
        }
    }

    @Test
    void howFarItIsIsShownOnlyIfItIsAskedFor() {
        assertThat(check("", "--progress").err()).contains("1 of 3 exercises tried", "3 of 3 exercises tried");
        assertThat(check("").err()).doesNotContain("exercises tried");
    }

    @Test
    void manyRejectedDrawsAreNotedWithTheirReason() throws IOException {
        Files.writeString(course.resolve("m/b/exercise.yaml"), YAML.replace("ask:", "require: [pages > 5]\nask:"));
        Ran ran = check("m/b");
        assertThat(ran.out().lines())
                .anyMatch(line -> line.contains("exercise.yaml:6:1: note: ")
                        && line.contains(" % of the draws were rejected")
                        && line.contains("require pages > 5"));
    }

    @Test
    void aPathIsAModuleAnExerciseOrAnyFileInOne() throws IOException {
        breakIt("m/b");
        assertThat(check("n").status()).isZero();
        assertThat(check("n").err()).contains("1 exercise(s)");
        assertThat(check("m/module.yaml").status()).isEqualTo(1);
        assertThat(check("m/a").status()).isZero();
        assertThat(check("m/b/text.en.md").status()).isEqualTo(1);
        assertThat(check("course.yaml").status()).isEqualTo(1);
    }

    @Test
    void jsonSaysTheSameAndIsTheSameEachTime() throws IOException {
        breakIt("m/a");
        breakIt("n/c");
        Ran ran = check("", "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        JsonNode report = JsonMapper.shared().readTree(ran.out());
        assertThat(report.get("exercises").intValue()).isEqualTo(1);
        assertThat(report.get("problems")).hasSize(2);
        JsonNode first = report.get("problems").get(0);
        assertThat(first.get("file").stringValue()).endsWith("exercise.yaml");
        assertThat(first.get("line").intValue()).isEqualTo(11);
        assertThat(first.get("column").intValue()).isEqualTo(17);
        assertThat(first.get("severity").stringValue()).isEqualTo("error");
        assertThat(first.get("code").stringValue()).isEqualTo("exercise.meant");
        assertThat(first.get("message").stringValue()).contains("page");
        assertThat(check("", "--json").out()).isEqualTo(ran.out());
    }

    @Test
    void whatMakesNoSenseIsSaidWithARemedy() {
        assertThat(check("nowhere").status()).isEqualTo(64);
        assertThat(check("nowhere").err())
                .contains("there is no file or folder")
                .contains("Name an exercise's folder");
        assertThat(check("", "--jsn").err()).contains("no option --jsn").contains("usage: pagewalk check");
        assertThat(check("", "more").err()).contains("one path at a time");
        assertThat(check("\0").status()).isEqualTo(64);
    }

    @Test
    void aNumberThatAllStudentsShareIsAProblem() throws IOException {
        Files.writeString(
                course.resolve("m/b/exercise.yaml"),
                YAML.replace("pages * PAGE_SIZE", "PAGE_SIZE").replace("KiB * pages", "KiB"));
        Files.delete(course.resolve("m/b/approved.yaml"));
        Ran ran = check("m/b", "--values");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(course.resolve("m/b/exercise.yaml") + ":10:")
                        .contains("size.bytes"))
                .contains("m/b size.bytes: 1 different value(s)");
        assertThat(check("m/b", "--variants", "5").status()).isZero();
        assertThat(check("m/b", "--machine-seed", "0").status()).isZero();
    }

    @Test
    void aNumberWithoutAProofIsAnErrorWhereTheCourseDemandsOne() throws IOException {
        Files.writeString(course.resolve("m/b/exercise.yaml"), YAML.replace("proof: 4 * KiB * pages", ""));
        Ran warned = check("m/b");
        assertThat(warned.status()).isZero();
        assertThat(warned.out()).contains("size.bytes: no second derivation");
        Files.writeString(course.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [m, n]\ndemands: [proofs]\n");
        for (String path : new String[] {"m/b", "m", ""}) {
            Ran refused = check(path);
            assertThat(refused.status()).as(path).isEqualTo(1);
            assertThat(refused.out()).as(path).contains("size.bytes: no second derivation");
        }
    }

    @Test
    void anExerciseWhoseIdIsNotItsPathIsApprovedWhereItLies() throws IOException {
        String moved = YAML.replace("params:", "id: old/place\nparams:");
        Files.writeString(course.resolve("m/b/exercise.yaml"), moved);
        Ran ran = Ran.of(course, "approve", course.resolve("m").toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        assertThat(check("").status()).isZero();
    }

    private Ran check(String path, String... more) {
        var line = new ArrayList<String>();
        line.add("check");
        line.add(path.equals("\0") ? path : course.resolve(path).toString());
        line.addAll(java.util.List.of(more));
        return Ran.of(course, line.toArray(String[]::new));
    }
}
