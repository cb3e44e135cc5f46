package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.Severity;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.file.Shared;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An activity has its own sentence for what may be answered: about this mistake, here. */
class ReplyTest {

    private static final String YAML = """
            format: 1
            title: {en: Size, zh: 大小}
            summary: {en: A size., zh: 一个大小。}
            params:
              pages: {int: {from: 20, to: 90}}
            ask:
              - id: size
                kind: number
                cells:
                  - id: bytes
                    answer: pages * PAGE_SIZE
                    misconceptions:
                      - {id: C4, value: 65536 * pages}
                  - id: kib
                    answer: pages * 4
                    misconceptions:
                      - {id: C4, value: 64 * pages}
              - id: unit
                kind: choice
                options:
                  - {id: page, right: "true"}
                  - {id: grain, right: "false", misconception: C9}
                  - {id: byte, right: "false", misconception: C9}
            """;

    private static final String TEXT = """
            # size
            {{ pages }} pages.
            ## cell bytes
            %s
            ## cell kib
            KiB
            %s
            # unit
            %s
            ## option page
            4 KiB
            ## option grain
            64 KiB
            ## option byte
            1 B
            %s
            """;

    private static final String CELLS = """
            ## reply bytes C4
            {{ pages }} pages, not {{ pages }} times 64 KiB.
            ## reply kib
            A page has 4 KiB.
            """;

    private static final String OPTIONS = """
            ## reply page
            Yes, this.
            ## reply grain
            Not so coarse.
            ## reply byte
            Not so fine.
            """;

    @TempDir
    Path folder;

    private ExerciseLoader.Result load(String cells, String options, Set<Demand> demands) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), YAML);
        Files.writeString(folder.resolve("text.en.md"), TEXT.formatted("Bytes in all", cells, "What unit?", options));
        Files.writeString(
                folder.resolve("text.zh.md"),
                TEXT.formatted("一共多少字节", cells, "什么单位？", options)
                        .replace("Yes, this.", "对，就是它。")
                        .replace("Not so coarse.", "没有这么粗。")
                        .replace("Not so fine.", "没有这么细。")
                        .replace("A page has 4 KiB.", "一页是 4 KiB。")
                        .replaceAll("pages, not (.*) times 64 KiB.", "页，不是 $1 个 64 KiB。")
                        .replaceAll("pages, so it is (.*) bytes.", "页，所以一共是 $1 字节。"));
        Shared course = Course.SHARED;
        return ExerciseLoader.load(
                folder,
                SmallExercise.PATH,
                new Shared(course.schemas(), course.library(), demands, course.state(), List.of()));
    }

    private Answering student() throws IOException {
        ExerciseLoader.Result loaded = load(CELLS, OPTIONS, Set.of());
        return new Answering(
                VariantFactory.variant(loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems())), 0));
    }

    private static Finding.Reply reply(String english, String chinese) {
        return new Finding.Reply(Map.of("en", english, "zh", chinese));
    }

    @Test
    void theActivitysOwnSentenceIsSaidAndTheMisconceptionStaysTheDiagnosis() throws IOException {
        Answering student = student();
        long pages = student.number("pages");
        Grade grade = student.grade("size.bytes", "0x%X".formatted(65536 * pages));
        assertThat(grade.misconception()).isEqualTo("C4");
        assertThat(grade.findings())
                .containsExactly(reply(
                        pages + " pages, not " + pages + " times 64 KiB.", pages + " 页，不是 " + pages + " 个 64 KiB。"));
    }

    @Test
    void inAnotherCellTheSharedTextOfTheSameIdeaIsSaid() throws IOException {
        Answering student = student();
        assertThat(student.grade("size.kib", 64 * student.number("pages") + "").findings())
                .containsExactly(new Finding.Idea("C4", List.of()));
    }

    @Test
    void aNumberThatNoIdeaExplainsHearsWhatTheCellSays() throws IOException {
        assertThat(student().grade("size.kib", "3").findings())
                .containsExactly(reply("A page has 4 KiB.", "一页是 4 KiB。"));
        assertThat(student().grade("size.bytes", "0x3").findings()).containsExactly(new Finding.Said(Remark.WRONG));
    }

    @Test
    void whoIsRightHearsWhy() throws IOException {
        Grade grade = student().grade("unit", "page");
        assertThat(grade.findings()).containsExactly(new Finding.Said(Remark.RIGHT), reply("Yes, this.", "对，就是它。"));
        assertThat(grade.misconception()).isNull();
    }

    @Test
    void noReplyIsAmongTheTextsBeforeTheAnswer() throws IOException {
        Answering student = student();
        Activity unit = student.activity("unit");
        Locale english = Locale.ENGLISH;
        assertThat(student.variant().parts(unit, english, false).keySet()).noneMatch(part -> part.startsWith("reply"));
        assertThat(student.variant().parts(unit, english, true)).containsKey("reply/grain");
    }

    @Test
    void optionsWithoutReplyAreAWarningAndAnErrorWhereSentencesAreDemanded() throws IOException {
        String less = OPTIONS.replace("## reply byte\nNot so fine.\n", "");
        ExerciseLoader.Result elsewhere = load(CELLS, less, Set.of());
        assertThat(elsewhere.exercise()).isPresent();
        assertThat(diagnostics(elsewhere.problems()))
                .allSatisfy(one -> {
                    assertThat(one.key()).isEqualTo("exercise.noReply");
                    assertThat(one.severity()).isEqualTo(Severity.WARNING);
                    assertThat(one.arguments()).containsExactly("unit", "byte");
                })
                .hasSize(2);
        ExerciseLoader.Result here = load(CELLS, less, Set.of(Demand.SENTENCES));
        assertThat(here.exercise()).isEmpty();
        assertThat(diagnostics(here.problems()))
                .extracting(Diagnostic::key)
                .containsExactly("exercise.noReply", "exercise.noReply");
    }

    @Test
    void aReplyToWhatCannotBeAnsweredIsAMistake() throws IOException {
        assertThat(diagnostics(
                        load(CELLS, OPTIONS + "## reply bit\nNo.\n", Set.of()).problems()))
                .extracting(Diagnostic::key)
                .contains("exercise.strayText");
    }

    @Test
    void twoMistakesMustNotHearTheSame() throws IOException {
        assertThat(diagnostics(load(CELLS, OPTIONS.replace("fine", "coarse").replace("细", "粗"), Set.of())
                        .problems()))
                .extracting(Diagnostic::key)
                .contains("exercise.sameText");
        // The shared text of one idea, said to two options, is the same sentence as well.
        assertThat(check(CELLS, "")).contains("exercise.sameSaid");
        assertThat(check(CELLS, OPTIONS)).isEmpty();
    }

    @Test
    void noSentenceStatesAsTrueWhatItRefuses() throws IOException {
        String confirming = CELLS.replace("not {{ pages }} times 64 KiB", "so it is {{ pages * 65536 }} bytes");
        assertThat(check(confirming, OPTIONS)).contains("exercise.confirms");
    }

    private List<String> check(String cells, String options) throws IOException {
        ExerciseLoader.Result loaded = load(cells, options, Set.of());
        Exercise exercise = loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems()));
        return diagnostics(ExerciseCheck.check(exercise, folder, 2).problems()).stream()
                .map(Diagnostic::key)
                .toList();
    }

    private static List<Diagnostic> diagnostics(List<FileProblem> problems) {
        return problems.stream().map(FileProblem::diagnostic).toList();
    }
}
