package dev.pagewalk.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.machine.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise that gives full marks to a program without the skill is refused, and the cheat is named. */
class CheatsTest {

    private static final String TEXT = """
            # take
            Take a page.
            ## goal done
            It is done
            ## environment usual
            It runs
            ## environment other
            It runs elsewhere
            """;

    private static final String SOLUTION = """
            #include <windows.h>
            #include <stdio.h>

            static char *page;

            static int take(int bytes)
            {
                page = VirtualAlloc(NULL, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                if (page == NULL)
                    return 1;
                page[0] = 'x';
                return 0;
            }

            int main(void)
            {
                MEMORYSTATUS status;

                status.dwLength = sizeof status;
                GlobalMemoryStatus(&status);
                if (take(4096))
                    return 1;
                printf("%u MiB \\"taken\\"\\n", (unsigned)(status.dwTotalPhys >> 20));
                return 0;
            }
            """;

    /** Half of the RAM that the usual machine has. */
    private static final String SMALLER =
            "{id: other, machine: {frames: 65536, pageFilePages: 65536}, check: 'output.startsWith(\"255 MiB\")"
                    + " || output.startsWith(\"256 MiB\")'}";

    @TempDir
    Path folder;

    /** A task of writing a program. */
    private Exercise task(String check, String... more) throws IOException {
        String yaml = """
                format: 1
                title: {en: Take, zh: 拿}
                summary: {en: A page., zh: 一页。}
                ask:
                  - id: take
                    kind: program
                    starter: start.c
                    solution: solution.c
                    goals:
                      - {id: done, check: '%s'}
                """.formatted(check) + String.join("", more);
        Files.writeString(folder.resolve("exercise.yaml"), yaml);
        Files.writeString(folder.resolve("text.en.md"), text(yaml));
        Files.writeString(folder.resolve("text.zh.md"), chinese(text(yaml)));
        Files.writeString(folder.resolve("start.c"), "int main(void)\n{\n    return 1;\n}\n");
        Files.writeString(folder.resolve("solution.c"), SOLUTION);
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, "m/x", Course.SHARED);
        return loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private static String text(String yaml) {
        String text = yaml.contains("id: usual") ? TEXT : TEXT.replace("## environment usual\nIt runs\n", "");
        return yaml.contains("id: other") ? text : text.replace("## environment other\nIt runs elsewhere\n", "");
    }

    private static String chinese(String english) {
        return english.replace("Take a page.", "拿一页。")
                .replace("It is done", "做完了")
                .replace("It runs elsewhere", "在别处运行")
                .replace("It runs", "运行");
    }

    private static String environments(String... all) {
        return "    environments:\n      - " + String.join("\n      - ", all) + "\n";
    }

    /** The names of the cheats that get full marks. */
    private List<String> cheats(Exercise exercise) {
        List<FileProblem> problems = ExerciseCheck.check(exercise, folder, 2).problems();
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.diagnostic().key()).isEqualTo("exercise.cheat"));
        return problems.stream()
                .filter(problem -> problem.diagnostic().arguments().get(2).equals("0"))
                .map(problem -> problem.diagnostic().arguments().get(1))
                .toList();
    }

    @Test
    void aTaskThatLooksAtTheOutputAloneIsRefused() throws IOException {
        Exercise exercise = task("output.contains(\"taken\")");
        List<FileProblem> problems = ExerciseCheck.check(exercise, folder, 2).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.error()).isTrue();
            assertThat(problem.diagnostic().key()).isEqualTo("exercise.cheat");
            assertThat(problem.diagnostic().arguments())
                    .containsExactly("take", "print only", "0", "printf(\"511 MiB \\\"taken\\\"\\n\")");
        });
    }

    @Test
    void aTaskThatAsksForNothingIsRefused() throws IOException {
        assertThat(cheats(task("exitCode == 0"))).contains("empty main");
    }

    @Test
    void aCallThatNobodyMissesIsNamedWithItsLineAndSoAreConstants() throws IOException {
        String usual = "variable(\"page\") != 0 && count(\"VirtualAlloc\") == 1 && output.contains(\"MiB\")";
        assertThat(cheats(task(usual)))
                .containsExactly("without GlobalMemoryStatus in line 20", "constants instead of GlobalMemoryStatus");
        assertThat(cheats(task(usual, environments(SMALLER)))).isEmpty();
    }

    @Test
    void theAuthorMayNameCallsThatAreNotNeeded() throws IOException {
        String check = "variable(\"page\") != 0 && count(\"VirtualAlloc\") == 1 && output.contains(\"taken\")";
        assertThat(cheats(task(check, "    needless: [GlobalMemoryStatus]\n"))).isEmpty();
    }

    @Test
    void noListOfNamesExcusesAPrinter() throws IOException {
        String check = "output.contains(\"taken\")";
        assertThat(cheats(task(check, "    needless: [GlobalMemoryStatus, VirtualAlloc, printf]\n")))
                .containsExactly("print only");
    }

    @Test
    void aDriverCallsTheFunctionOfTheProgramWithOtherArguments() throws IOException {
        Files.writeString(folder.resolve("driver.c"), """
                int main(void)
                {
                    return take(0x10000) + 7;
                }
                """);
        String other = "{id: other, driver: driver.c, check: 'exitCode == 7 && peak.commitCharge >= 0x10000 &&"
                + " count(\"GlobalMemoryStatus\") == 0 && byte(variable(\"page\")) == 120 &&"
                + " dword(address(\"page\")) == variable(\"page\") && text(variable(\"page\"), 9) == \"x\"'}";
        Exercise exercise =
                task("output.contains(\"taken\")", "    needless: [GlobalMemoryStatus]\n", environments(other));
        assertThat(cheats(exercise)).isEmpty();
        assertThat(score(exercise, SOLUTION)).isEqualTo(1);
    }

    @Test
    void anEnvironmentHasFilesOfItsOwn() throws IOException {
        String other = "{id: other, files: {\"C:\\\\in.txt\": {text: seven}}, check: 'output == \"5\"'}";
        String solution = """
                #include <windows.h>
                #include <stdio.h>

                int main(void)
                {
                    HANDLE file = CreateFile("C:\\\\in.txt", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);

                    printf("%d", file == INVALID_HANDLE_VALUE ? -1 : (int)GetFileSize(file, NULL));
                    return 0;
                }
                """;
        assertThat(score(task("output != \"\"", environments(other)), solution)).isEqualTo(1);
    }

    @Test
    void aHeapWithADestroyedEntryIsNotValid() throws IOException {
        Exercise exercise = task("heapsValid && count(\"HeapAlloc\") == 2");
        String program = """
                #include <windows.h>
                #include <string.h>

                int main(void)
                {
                    HANDLE heap = HeapCreate(0, 0, 0);
                    char *one = HeapAlloc(heap, 0, 16);

                    HeapAlloc(heap, 0, 16);
                    memset(one, 'a', 16);
                    return 0;
                }
                """;
        assertThat(score(exercise, program)).isEqualTo(1);
        assertThat(score(exercise, program.replace("'a', 16", "'a', 24"))).isZero();
        // Who takes the heap down doesn't hide what was in it.
        String gone = program.replace("return 0;", "HeapDestroy(heap);\n    return 0;");
        assertThat(score(exercise, gone)).isEqualTo(1);
        assertThat(score(exercise, gone.replace("'a', 16", "'a', 24"))).isZero();
    }

    @Test
    void aPeakRemembersWhatWasGivenBack() throws IOException {
        Exercise exercise = task("peak.commitCharge >= 9 * MiB && peak.addressSpaceUsed >= 20 * MiB"
                + " && peak.framesUsed >= 9 * 256 && counters.processCommit < MiB");
        String program = """
                #include <windows.h>
                #include <string.h>

                int main(void)
                {
                    char *p = VirtualAlloc(NULL, 20 << 20, MEM_RESERVE, PAGE_READWRITE);

                    VirtualAlloc(p, 9 << 20, MEM_COMMIT, PAGE_READWRITE);
                    memset(p, 1, 9 << 20);
                    VirtualFree(p, 0, MEM_RELEASE);
                    return 0;
                }
                """;
        assertThat(score(exercise, program)).isEqualTo(1);
        assertThat(score(exercise, program.replace("9 << 20", "2 << 20"))).isZero();
    }

    private static double score(Exercise exercise, String program) {
        Variant variant = VariantFactory.variant(exercise, 0);
        var judgement = exercise.activities()
                .getFirst()
                .grade(variant, "take", new Answer.Program(program), Earlier.NOTHING, RunControl.NONE);
        assertThat(judgement).isInstanceOf(Judgement.Graded.class);
        return ((Judgement.Graded) judgement).grade().score();
    }
}
