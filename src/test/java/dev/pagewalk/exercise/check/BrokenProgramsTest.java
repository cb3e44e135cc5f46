package dev.pagewalk.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a program is told where its author can mend it, with the numbers that broke it. */
class BrokenProgramsTest {

    @TempDir
    Path folder;

    private List<String> tried(String yaml) throws IOException {
        return tried(yaml, SmallExercise.TEXT);
    }

    private List<String> tried(String yaml, String text) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), yaml);
        Files.writeString(folder.resolve("text.en.md"), text);
        Files.writeString(folder.resolve("text.zh.md"), text);
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, SmallExercise.PATH, Course.SHARED);
        return ExerciseCheck.check(
                        loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems())), folder, 1)
                .problems()
                .stream()
                .map(this::line)
                .toList();
    }

    private String line(FileProblem problem) {
        return folder.relativize(problem.file()) + ":"
                + problem.place().replaceAll(".*?(:\\d+:\\d+)$", "$1").substring(1) + " "
                + problem.diagnostic().key();
    }

    private String program(String source, String scene) throws IOException {
        Files.writeString(folder.resolve("touch.c"), source);
        return SmallExercise.YAML.replace("ask:", "setup: {program: touch.c" + scene + "}\nask:");
    }

    @Test
    void aTemplateThatIsNoCIsToldAtItsOwnLineAndColumn() throws IOException {
        List<String> found = tried(program("int main(void)\n{\n    int a = @{pages * 100000} + 1; int b = 2\n}\n", ""));
        assertThat(found)
                .containsExactly(
                        "exercise.yaml:6:8 exercise.run",
                        "exercise.yaml:6:8 exercise.inVariant",
                        "touch.c:3:45 minic.missing");
    }

    @Test
    void theColumnIsThatOfTheFileAndNotOfTheVariant() throws IOException {
        List<String> found = tried(program("int main(void)\n{\n    return @{pages * 100000000} + nobody;\n}\n", ""));
        assertThat(found).anyMatch(line -> line.startsWith("touch.c:3:35 "));
    }

    @Test
    void aCallForTheConsoleIsToldAtItsOwnPlace() throws IOException {
        String yaml =
                SmallExercise.YAML.replace("ask:", "setup:\n  calls:\n    - GetLastError()\n    - nobody(1)\nask:");
        assertThat(tried(yaml)).allMatch(line -> line.startsWith("exercise.yaml:9:"), "all at the call");
    }

    @Test
    void whereAGoalThatHoldsAlwaysFailedIsSaid() throws IOException {
        String yaml = SmallExercise.YAML.substring(0, SmallExercise.YAML.indexOf("  - id: size")) + """
                  - id: size
                    kind: program
                    starter: start.c
                    goals:
                      - {id: low, when: always, check: counters.processCommit < pages}
                    solution: solution.c
                """;
        Files.writeString(folder.resolve("start.c"), "int main(void)\n{\n    return 1;\n}\n");
        Files.writeString(folder.resolve("solution.c"), "int main(void)\n{\n    int a = 1;\n    return a;\n}\n");
        assertThat(tried(yaml, "# size\nx\n## goal low\nlow\n"))
                .contains("exercise.yaml:11:40 exercise.failedAfterLine");
    }

    @Test
    void whyAProgramDidNotGetThereIsSaidInWords() throws IOException {
        assertThat(tried(program("int main(void)\n{\n    for (;;) { }\n}\n", ", end: true")))
                .contains("exercise.yaml:6:8 exercise.endless");
        assertThat(tried(program("int main(void)\n{\n    *(int *)0 = 1;\n    return 0; //@ late\n}\n", ", to: late")))
                .anyMatch(line -> line.endsWith("exercise.crashedBefore"));
    }
}
