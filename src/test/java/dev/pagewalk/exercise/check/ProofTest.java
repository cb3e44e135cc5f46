package dev.pagewalk.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.Severity;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second way to a number finds a wrong answer, and must be another way. */
class ProofTest {

    private static final String PLAIN = SmallExercise.YAML.substring(0, SmallExercise.YAML.indexOf("        misc"));
    private static final String ASKED = """
            format: 1
            title: {en: Size, zh: 大小}
            summary: {en: A size., zh: 一个大小。}
            params:
              pages: {int: {from: 2, to: 9}}
            setup:
              calls: ["VirtualAlloc((void *)0x20000000, @{pages} * 4096, MEM_RESERVE, PAGE_READWRITE)"]
            ask:
              - id: size
                kind: number
                cells:
                  - id: bytes
                    answer: query(0x20000000).RegionSize
            """;

    @TempDir
    Path folder;

    private Exercise exercise(String yaml, String proof) throws IOException {
        return new SmallExercise(folder).write(yaml.stripTrailing() + "\n        proof: " + proof + "\n");
    }

    private List<Diagnostic> tried(Exercise exercise) {
        return diagnostics(ExerciseCheck.check(exercise, folder, 3).problems());
    }

    private List<Diagnostic> demanded(Exercise exercise, Demand... demands) {
        return diagnostics(ExerciseCheck.demanded(exercise, folder, Set.of(demands)));
    }

    private static List<Diagnostic> diagnostics(List<FileProblem> problems) {
        return problems.stream().map(FileProblem::diagnostic).toList();
    }

    private void refused(String yaml, String proof, String key) throws IOException {
        assertThat(demanded(exercise(yaml, proof)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo(key))
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void arithmeticOnTheParametersProvesWhatTheMachineSays() throws IOException {
        Exercise proved = exercise(ASKED, "pages * PAGE_SIZE");
        assertThat(tried(proved)).isEmpty();
        assertThat(demanded(proved, Demand.PROOFS)).isEmpty();
    }

    @Test
    void anAnswerThatAsksTheWrongQuestionIsFound() throws IOException {
        Exercise wrong = exercise(ASKED.replace("answer: query", "answer: 4096 + query"), "pages * PAGE_SIZE");
        assertThat(tried(wrong)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("exercise.otherProof");
            assertThat(problem.span().line()).isEqualTo(14);
            assertThat(problem.arguments().getFirst()).isEqualTo("size.bytes");
            assertThat(problem.arguments().getLast()).isEqualTo("0");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"query(0x20000000).RegionSize + 0 * pages", "pages * 0 + query(0x20000FFF).RegionSize"})
    void aProofThatReadsTheSameOfTheMachineIsRefused(String proof) throws IOException {
        refused(ASKED, proof, "exercise.proofReads");
    }

    @Test
    void anotherQuestionToTheMachineIsAnotherWay() throws IOException {
        assertThat(demanded(exercise(ASKED, "query(0x20000000).BaseAddress + pages * PAGE_SIZE - 0x20000000")))
                .isEmpty();
    }

    @Test
    void whereTheMachineIsAskedIsNotWhatItSays() throws IOException {
        String number =
                ASKED.replace("query(0x20000000).RegionSize", "query(walk(0x20000000).offset + 0x20000000).Type");
        assertThat(demanded(exercise(number, "walk(0x20000000 + pages).offset + MEM_PRIVATE - pages")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages * PAGE_SIZE", "(PAGE_SIZE) * (pages)", "4096 * pages", "0x1000 * pages"})
    void theSameExpressionInOtherClothesIsRefused(String proof) throws IOException {
        refused(PLAIN, proof, "exercise.proofSame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8192", "2 * 4096"})
    void aNumberThatWasTypedProvesNothing(String proof) throws IOException {
        refused(PLAIN, proof, "exercise.proofStored");
    }

    @Test
    void aProofIsMissedAndOnlyWhereItIsDemandedAnError() throws IOException {
        Exercise without = new SmallExercise(folder).write(PLAIN);
        assertThat(demanded(without)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("exercise.noProof");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(demanded(without, Demand.PROOFS))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.ERROR));
        assertThat(tried(without)).isEmpty();
    }

    private Exercise program(String source) throws IOException {
        Files.writeString(folder.resolve("proof.c"), source);
        return exercise(ASKED, "{program: proof.c}");
    }

    private static String printing(String format) {
        return """
                #include <stdio.h>
                int main(void)
                {
                    printf("%s", @{pages} * 4096);
                    return 0;
                }
                """.formatted(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "other=1\\nbytes=%d\\n", "0x%X\\n"})
    void aProgramProvesByPrintingTheNumber(String format) throws IOException {
        Exercise proved = program(printing(format));
        assertThat(tried(proved)).isEmpty();
        assertThat(demanded(proved, Demand.PROOFS)).isEmpty();
    }

    @Test
    void aProgramThatPrintsAnotherNumberContradicts() throws IOException {
        assertThat(tried(program(printing("1%d"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("exercise.otherProof"));
    }

    @Test
    void aProgramThatPrintsNoNumberOrIsNoneIsAnError() throws IOException {
        assertThat(tried(program(printing("about %d"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("exercise.proofPrints"));
        assertThat(tried(program("int main(void) { for (;;) ; }")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("exercise.proofPrints"));
        assertThat(tried(program("int main(void) { return x; }")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("exercise.notC"));
    }
}
