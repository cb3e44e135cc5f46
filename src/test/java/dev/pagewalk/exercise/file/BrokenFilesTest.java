package dev.pagewalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What authors get wrong: each mistake is found where it is. */
class BrokenFilesTest {

    private static final String GOOD = """
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
                    misconceptions:
                      - {id: C4, value: 65536 * pages}
            """;
    private static final String TEXT = """
            # size
            {{ pages }} pages.
            ## cell bytes
            Bytes
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("  - id: size", "  - id: size\n   x: 1", "exercise.yaml", 8),
                Arguments.of("kind: number", "kind: nmber", "exercise.schema.enum", 8),
                Arguments.of("format: 1", "format: 2", "exercise.schema.enum", 1),
                Arguments.of("summary:", "sumary:", "exercise.schema.unknown", 3),
                Arguments.of("title: {en: Size, zh: 大小}\n", "", "exercise.schema.required", 1),
                Arguments.of("zh: 大小", "zh: [1]", "exercise.schema.type", 2),
                Arguments.of("pages * PAGE_SIZE", "pages * PAGE_SIZE +", "exercise.endsEarly", 11),
                Arguments.of("pages * PAGE_SIZE", "nothing * 2", "exercise.undeclared", 11),
                Arguments.of("pages * PAGE_SIZE", "page * PAGESIZE", "exercise.meant", 11),
                Arguments.of("pages * PAGE_SIZE", "pages = PAGE_SIZE", "exercise.singleEquals", 11),
                Arguments.of("pages * PAGE_SIZE", "pages PAGE_SIZE", "exercise.token", 11),
                Arguments.of("pages * PAGE_SIZE", "pages + 'x'", "exercise.overload", 11),
                Arguments.of("pages * PAGE_SIZE", "pages > 2", "exercise.expressionType", 11),
                Arguments.of("{id: C4,", "{id: C400,", "exercise.noMisconception", 13),
                Arguments.of("from: 2, to: 9", "from: 9, to: 2", "exercise.emptyRange", 5),
                Arguments.of(
                        "pages: {int: {from: 2, to: 9}}",
                        "pages: {hex: {from: 0x20000123, to: 0x30000000, align: 0x10000}}",
                        "exercise.unaligned",
                        5),
                Arguments.of("  pages: {int", "  value: {int", "exercise.reserved", 5),
                Arguments.of("  pages: {int", "  MEM_COMMIT: {int", "exercise.reserved", 5),
                Arguments.of("from: 2, to: 9", "from: &a 2, to: *a", "exercise.alias", 5),
                Arguments.of("format: 1", "format: 1\nformat: 1", "exercise.twice", 2),
                Arguments.of("format: 1", "---\na: 1\n---\nformat: 1", "exercise.manyDocuments", 4));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsFoundWhereItIs(String good, String bad, String key, int line) throws IOException {
        assertThat(GOOD).contains(good);
        List<FileProblem> problems = load(GOOD.replace(good, bad), TEXT, TEXT).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.diagnostic().key()).isEqualTo(key);
            assertThat(problem.diagnostic().span().line()).isEqualTo(line);
            assertThat(problem.file()).hasFileName("exercise.yaml");
        });
    }

    @Test
    void theGoodOneIsGood() throws IOException {
        ExerciseLoader.Result loaded = load(GOOD, TEXT, TEXT);
        assertThat(loaded.problems()).isEmpty();
        assertThat(ExerciseCheck.check(loaded.exercise().orElseThrow(), folder, 200)
                        .problems())
                .isEmpty();
    }

    @Test
    void allMistakesAreFoundAtOnce() throws IOException {
        List<FileProblem> problems = load(
                        GOOD.replace("pages * PAGE_SIZE", "a +").replace("C4", "C400"), TEXT + "## other\nx", "")
                .problems();
        assertThat(problems)
                .extracting(problem -> problem.diagnostic().key())
                .contains("exercise.endsEarly", "exercise.noMisconception", "exercise.part", "exercise.noChinese");
    }

    @Test
    void aParameterThatIsWrongIsOneMistakeHoweverOftenItIsUsed() throws IOException {
        String often = TEXT.replace("{{ pages }}", "{{ pages }} {{ pages * 2 }} {{ hex(pages) }}");
        assertThat(load(GOOD.replace("from: 2, to: 9", "from: 9, to: 2"), often, often)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.diagnostic().key()).isEqualTo("exercise.emptyRange"));
    }

    @Test
    void anOwnFormulaIsWrongWhereItIsWritten() throws IOException {
        String own = """
                misconceptions:
                  mine:
                    cells:
                      offset: va % 10
                      pde: nobody * 2
                ask:
                  - {id: walk, kind: translate, address: pages * PAGE_SIZE, misconceptions: [mine]}
                """;
        String text = "# misconception mine\nNo.\n# walk\nWalk.\n";
        assertThat(load(GOOD.substring(0, GOOD.indexOf("ask:")) + own, text, text)
                        .problems())
                .filteredOn(problem -> problem.file().endsWith("exercise.yaml"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("exercise.yaml:10:12"));
    }

    @Test
    void textsAreCheckedToo() throws IOException {
        assertThat(load(GOOD, TEXT.replace("{{ pages }}", "{{ page }}"), TEXT).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("text.en.md:2:1"));
        assertThat(load(GOOD, TEXT.replace("pages }}", "pages"), TEXT).problems())
                .extracting(problem -> problem.diagnostic().key())
                .containsExactly("exercise.unclosed");
    }

    @Test
    void collidingAnswersAreRefusedWithTheirReason() throws IOException {
        Exercise exercise = load(GOOD.replace("65536 * pages", "4096 * pages"), TEXT, TEXT)
                .exercise()
                .orElseThrow();
        assertThat(ExerciseCheck.check(exercise, folder, 1).problems())
                .extracting(problem -> problem.diagnostic().key())
                .containsExactly("exercise.collision");
    }

    @Test
    void aLabelThatGivesTheNumberInAnotherBaseNeedsAConversion() throws IOException {
        String label = TEXT.replace("Bytes\n", "`{{ hex(pages * PAGE_SIZE) }}`\n");
        String conversion = GOOD.replace("    answer: pages", "    conversion: true\n        answer: pages");
        assertThat(keys(load(conversion, label, label))).isEmpty();
        assertThat(load(GOOD, label, label)
                        .exercise()
                        .map(one -> ExerciseCheck.check(one, folder, 1).problems()))
                .hasValueSatisfying(problems -> assertThat(problems)
                        .extracting(problem -> problem.diagnostic().key())
                        .contains("exercise.noConversion"));
        assertThat(load(conversion, label, label)
                        .exercise()
                        .map(one -> ExerciseCheck.check(one, folder, 1).problems()))
                .hasValueSatisfying(problems -> assertThat(problems)
                        .extracting(problem -> problem.diagnostic().key())
                        .doesNotContain("exercise.noConversion"));
    }

    @Test
    void aRulerShowsAllThatIsRight() throws IOException {
        assertThat(ruler("GRANULARITY", "size: bytes")).isEmpty();
        assertThat(ruler("GRANULARITY / 2", "size: bytes")).containsOnly("exercise.rulerRange");
        assertThat(ruler("5 * GRANULARITY", "size: bytes")).containsOnly("exercise.rulerRange");
        assertThat(ruler("GRANULARITY", "size: 65537")).containsOnly("exercise.rulerRange");
        assertThat(ruler("GRANULARITY", "to: 1, size: bytes")).containsOnly("exercise.rulerEnd");
        assertThat(keys(load(withRuler("GRANULARITY", "size: bytes"), TEXT, TEXT)))
                .contains("exercise.noText");
    }

    private static String withRuler(String to, String end) {
        return GOOD.replace("    cells:", """
                    ruler:
                      from: "0"
                      to: %s
                      bars:
                        - {id: got, from: "0", %s}
                    cells:""".indent(4).stripTrailing().formatted(to, end));
    }

    private List<String> ruler(String to, String end) throws IOException {
        String text = TEXT + "## bar got\nYours\n";
        var loaded = load(withRuler(to, end), text, text.replace("Yours", "你的"));
        return loaded.exercise()
                .map(one -> ExerciseCheck.check(one, folder, 1).problems().stream()
                        .map(problem -> problem.diagnostic().key())
                        .toList())
                .orElseGet(() -> keys(loaded));
    }

    @Test
    void aDivisionByZeroIsTheAuthorsMistakeAndNotOurs() throws IOException {
        Exercise exercise = load(GOOD.replace("pages * PAGE_SIZE", "1 / (pages - pages)"), TEXT, TEXT)
                .exercise()
                .orElseThrow();
        assertThat(ExerciseCheck.check(exercise, folder, 1).problems())
                .extracting(problem -> problem.diagnostic().key())
                .containsExactly("exercise.byZero");
    }

    @Test
    void aFieldThatIsNotThereIsSaidWithTheOneThatIsMeant() throws IOException {
        Exercise exercise = load(GOOD.replace("pages * PAGE_SIZE", "counters.procesCommit + pages"), TEXT, TEXT)
                .exercise()
                .orElseThrow();
        assertThat(ExerciseCheck.check(exercise, folder, 1).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.diagnostic().key()).isEqualTo("exercise.fieldMeant");
                    assertThat(problem.diagnostic().arguments()).contains("procesCommit", "processCommit");
                });
    }

    @Test
    void aNameThatNobodyKnowsIsOneMistakeOfAFile() throws IOException {
        String often = TEXT.replace("{{ pages }}", "{{ page1 }} {{ hex(page1) }}");
        assertThat(load(GOOD, often, often).problems())
                .extracting(problem -> problem.file().getFileName() + " "
                        + problem.diagnostic().key())
                .containsExactlyInAnyOrder("text.en.md exercise.meant", "text.zh.md exercise.meant");
    }

    @Test
    void hostileFilesAreRefusedQuickly() throws IOException {
        assertThat(keys(load("a: " + "[".repeat(100_000), TEXT, TEXT))).containsExactly("exercise.tooDeep");
        assertThat(keys(load("x".repeat(600_000), TEXT, TEXT))).containsExactly("exercise.tooLong");
        assertThat(keys(load("- a\n".repeat(30_000), TEXT, TEXT))).containsExactly("exercise.tooMany");
        assertThat(keys(load("", TEXT, TEXT))).containsExactly("exercise.empty");
        assertThat(keys(load("[1, 2]", TEXT, TEXT))).contains("exercise.schema.type");
        String deep = "(".repeat(400) + "1" + ")".repeat(400);
        assertThat(keys(load(GOOD.replace("pages * PAGE_SIZE", deep), TEXT, TEXT)))
                .contains("exercise.expression");
        Files.write(folder.resolve("exercise.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThat(keys(ExerciseLoader.load(folder, "m/x", Course.SHARED))).containsExactly("exercise.utf8");
    }

    @Test
    void whatOnlyTryingShowsIsFoundWhereItIsToo() throws IOException {
        assertThat(tried(GOOD.replace("65536 * pages", "4096 * pages"))).isEqualTo("exercise.collision 10");
        assertThat(tried(GOOD.replace("ask:", "require: [pages > 9]\nask:"))).isEqualTo("exercise.noDraw 6");
        assertThat(tried(GOOD.replace("ask:", "setup:\n  calls:\n    - nothing(1)\nask:")))
                .isEqualTo("exercise.run 8");
        assertThat(tried(GOOD + "tests:\n  - {step: size.bytes, value: pages, score: 1}\n"))
                .isEqualTo("exercise.testFailed 15");
    }

    @Test
    void aMarkThatIsNeverReachedIsFound() throws IOException {
        Files.writeString(folder.resolve("p.c"), "int main(void)\n{\n    return 0;\n    return 1;  //@ late\n}\n");
        assertThat(tried(GOOD.replace("ask:", "setup:\n  program: p.c\n  to: late\nask:")))
                .isEqualTo("exercise.notReached 8");
        Files.writeString(folder.resolve("p.c"), "int main(void)\n{\n    return 0;  //@ late\n}\n");
        assertThat(tried(GOOD.replace("ask:", "setup:\n  program: p.c\n  to: late\nask:")))
                .isEmpty();
    }

    @Test
    void aMissingFileOrTextIsAProblemOfWhatNamesIt() throws IOException {
        assertThat(load(GOOD.replace("ask:", "setup:\n  program: no.c\nask:"), TEXT, TEXT)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("exercise.yaml:7:12"));
        assertThat(load(GOOD, TEXT.replace("Bytes\n", ""), TEXT).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("text.en.md:3:1"));
        assertThat(load(GOOD, TEXT.substring(0, TEXT.indexOf("## cell")), TEXT).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("text.en.md:1:1"));
        Path root = Files.createDirectories(folder.resolve("course/m")).getParent();
        Course.share(root);
        Files.writeString(root.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules:\n  - m\n  - n\n");
        Files.writeString(root.resolve("m/module.yaml"), "title: {en: M, zh: 章}\nexercises: [x]\n");
        assertThat(ExerciseCatalog.load(root, Loading.trying(3), ExerciseCatalog.EMPTY)
                        .problems())
                .extracting(problem -> root.relativize(problem.file()) + " "
                        + problem.diagnostic().span().line())
                .containsExactlyInAnyOrder("course.yaml 4", "m/module.yaml 2");
    }

    @Test
    void whatNobodyListsIsNotForgotten() throws IOException {
        Path root = Files.createDirectories(folder.resolve("course/m/x"))
                .resolve("../..")
                .normalize();
        Course.share(root);
        Files.writeString(root.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules:\n  - m\n");
        Files.createDirectories(root.resolve("n"));
        for (String module : List.of("m", "n")) {
            Files.writeString(root.resolve(module + "/module.yaml"), "title: {en: M, zh: 章}\nexercises: []\n");
        }
        write(root.resolve("m/x"), GOOD, TEXT, TEXT);
        assertThat(ExerciseCatalog.load(root, Loading.trying(3), ExerciseCatalog.EMPTY)
                        .problems())
                .allMatch(problem -> !problem.error())
                .extracting(problem -> root.relativize(problem.file()) + " "
                        + problem.diagnostic().key() + " "
                        + problem.diagnostic().arguments().getFirst())
                .containsExactlyInAnyOrder("course.yaml exercise.unlisted n", "m/module.yaml exercise.unlisted x");
    }

    /** Key and line of the first problem in exercise.yaml that trying shows; empty if there is none. */
    private String tried(String yaml) throws IOException {
        ExerciseLoader.Result loaded = load(yaml, TEXT, TEXT);
        assertThat(loaded.problems()).isEmpty();
        return ExerciseCheck.check(loaded.exercise().orElseThrow(), folder, 3).problems().stream()
                .findFirst()
                .map(problem -> problem.diagnostic().key() + " "
                        + problem.diagnostic().span().line())
                .orElse("");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        load(GOOD, TEXT, TEXT);
        Files.delete(folder.resolve("text.zh.md"));
        Files.createSymbolicLink(folder.resolve("text.zh.md"), Path.of("/etc/passwd"));
        assertThat(keys(ExerciseLoader.load(folder, "m/x", Course.SHARED))).containsExactly("exercise.noFile");
    }

    @Test
    void aBrokenEditLeavesTheLastGoodVersion() throws IOException {
        Path root = folder.resolve("course");
        Path exercise = Files.createDirectories(root.resolve("m/x"));
        Course.share(root);
        Files.writeString(root.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [m]\n");
        Files.writeString(root.resolve("m/module.yaml"), "title: {en: M, zh: 章}\nexercises: [x]\n");
        write(exercise, GOOD, TEXT, TEXT);
        ExerciseCatalog good = ExerciseCatalog.load(root, Loading.trying(3), ExerciseCatalog.EMPTY);
        write(exercise, GOOD.replace("kind: number", "kind: x"), TEXT, TEXT);
        ExerciseCatalog broken = ExerciseCatalog.load(root, Loading.trying(3), good);
        assertThat(good.problems()).isEmpty();
        assertThat(broken.problems()).isNotEmpty();
        assertThat(broken.exercise("m/x")).isEqualTo(good.exercise("m/x"));
        assertThat(broken.modules().getFirst().exercises()).hasSize(1);
    }

    @Test
    void theHashChangesWithEveryFile() throws IOException {
        String before = load(GOOD, TEXT, TEXT).exercise().orElseThrow().hash();
        assertThat(load(GOOD, TEXT, TEXT).exercise().orElseThrow().hash()).isEqualTo(before);
        assertThat(load(GOOD, TEXT, TEXT + " ").exercise().orElseThrow().hash()).isNotEqualTo(before);
    }

    private ExerciseLoader.Result load(String yaml, String english, String chinese) throws IOException {
        write(folder, yaml, english, chinese);
        return ExerciseLoader.load(folder, "m/x", Course.SHARED);
    }

    private static void write(Path folder, String yaml, String english, String chinese) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), yaml);
        Files.writeString(folder.resolve("text.en.md"), english);
        Files.writeString(folder.resolve("text.zh.md"), chinese);
    }

    private static List<String> keys(ExerciseLoader.Result loaded) {
        return loaded.problems().stream()
                .map(problem -> problem.diagnostic().key())
                .toList();
    }
}
