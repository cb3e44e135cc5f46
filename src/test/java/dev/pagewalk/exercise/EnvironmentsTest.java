package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.machine.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to a program that lacks what it is tried by, unseen: names, and functions that a driver calls. */
class EnvironmentsTest {

    private static final String YAML = """
            format: 1
            title: {en: Top, zh: 顶}
            summary: {en: A top., zh: 一个顶。}
            ask:
              - id: write
                kind: program
                starter: start.c
                goals:
                  - {id: three, check: output == "3"}
                environments:
                  - {id: kept, check: variable("top") == 3}
                  - {id: others, driver: others.c, check: exitCode == 5}
                solution: solution.c
            """;

    private static final String TEXT = """
            # write
            %1$s
            ## goal three
            %1$s
            ## environment kept
            %1$s 1
            ## environment others
            %1$s 2
            """;

    private static final String PROGRAM = """
            #include <stdio.h>
            #define TOP(x) \\
                (x)
            static int top = 1, *other;
            struct pair { int one, two; };

            static int larger(const char *name,
                    int one, int two)
            {
                return one > two ? one : two;
            }

            int main(void)
            {
                top = larger("x", 2, 3);
                printf("%d", top);
                return 0;
            }
            """;

    private static final String DRIVER = """
            static int helper(void)
            {
                return 1;
            }

            int main(void)
            {
                top = 4;
                return larger("y", top, 2) + helper();
            }
            """;

    private static final String PROTOTYPE = "int larger(const char *name, int one, int two)";

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("text.en.md"), TEXT.formatted("Top"));
        Files.writeString(folder.resolve("text.zh.md"), TEXT.formatted("顶"));
        Files.writeString(folder.resolve("start.c"), PROGRAM.replace("2, 3", "2, 2"));
        Files.writeString(folder.resolve("solution.c"), PROGRAM);
        Files.writeString(folder.resolve("others.c"), DRIVER);
    }

    private Exercise exercise(String yaml) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), yaml);
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, "m/x", Course.SHARED);
        return loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private Grading.Outcome grade(String program) throws IOException {
        Exercise exercise = exercise(YAML);
        return Grading.grade(
                VariantFactory.variant(exercise, 0),
                exercise.activities().getFirst(),
                "write",
                program,
                Earlier.NOTHING,
                RunControl.NONE);
    }

    private List<Diagnostic> refused(String program) throws IOException {
        return ((Grading.Outcome.NotCompiled) grade(program)).problems();
    }

    private List<Finding> findings(String program) throws IOException {
        return ((Grading.Outcome.Graded) grade(program)).grade().findings();
    }

    @Test
    void aProgramThatHasAllIsGraded() throws IOException {
        assertThat(((Grading.Outcome.Graded) grade(PROGRAM)).grade().score()).isEqualTo(1);
        assertThat(findings(PROGRAM.replace("? one", "? 9"))).anyMatch(Finding.Failed.class::isInstance);
    }

    @Test
    void aVariableThatAnEnvironmentReadsIsNamedIfItLacks() throws IOException {
        String local = PROGRAM.replace("top = larger(\"x\", 2, 3)", "int mine = larger(\"x\", 2, 3)")
                .replace("\"%d\", top", "\"%d\", mine");
        assertThat(findings(local)).doesNotContain(new Finding.NoVariable("top"));
        Files.writeString(folder.resolve("others.c"), DRIVER.replace("top = 4;", "int top = 4;"));
        assertThat(findings(PROGRAM.replace("top", "peak"))).contains(new Finding.NoVariable("top"));
    }

    @Test
    void theAuthorIsToldOfAVariableThatNoProgramHas() throws IOException {
        Exercise exercise = exercise(YAML.replace("variable(\"top\")", "variable(\"tpo\")"));
        List<FileProblem> problems = ExerciseCheck.check(exercise, folder, 1).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.diagnostic().key()).isEqualTo("exercise.noVariable");
            assertThat(problem.diagnostic().arguments()).contains("tpo");
            assertThat(problem.diagnostic().span().line()).isEqualTo(11);
        });
    }

    @Test
    void aFunctionThatIsCalledFromOutsideAndLacksIsNamedWithItsPrototype() throws IOException {
        assertThat(refused(PROGRAM.replace("larger", "greater")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.key()).isEqualTo("exercise.drivenMissing");
                    assertThat(one.arguments()).containsExactly("larger", PROTOTYPE);
                });
    }

    @Test
    void aFunctionWithOtherParametersIsNamedWhereItStands() throws IOException {
        String other =
                PROGRAM.replace("const char *name,\n        int one", "int one").replace("\"x\", ", "");
        assertThat(refused(other)).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("exercise.drivenOther");
            assertThat(one.arguments()).containsExactly("larger", PROTOTYPE);
            assertThat(one.span().line()).isEqualTo(7);
        });
    }

    @Test
    void aVariableThatIsUsedFromOutsideIsNamedToo() throws IOException {
        assertThat(refused(PROGRAM.replace("top", "peak")))
                .extracting(Diagnostic::key, Diagnostic::arguments)
                .containsExactly(tuple("exercise.drivenMissing", List.of("top", "int top")));
    }

    @Test
    void aNameThatTheDriverHasItselfIsFree() throws IOException {
        String taken = PROGRAM.replace("int main", "int helper(void)\n{\n    return 2;\n}\n\nint main");
        assertThat(refused(taken))
                .extracting(Diagnostic::key, Diagnostic::arguments)
                .containsExactly(tuple("exercise.drivenTaken", List.of("helper")));
    }

    @Test
    void otherNamesOfParametersAreAsGood() throws IOException {
        String renamed = PROGRAM.replace("int one, int two", "int first, int second")
                .replace("one > two ? one : two", "first > second ? first : second");
        assertThat(((Grading.Outcome.Graded) grade(renamed)).grade().score()).isEqualTo(1);
    }

    /** What stands behind the program would otherwise be whatever the program makes of it. */
    @Test
    void aMacroThatReachesIntoTheDriverIsRefused() throws IOException {
        Files.writeString(folder.resolve("others.c"), DRIVER.replace("helper();", "abs(-1);"));
        String reaching = "#define abs(x) (1)\n" + PROGRAM;
        for (String program : List.of(reaching, reaching + "#undef abs\n", reaching.replace("#def", " # def"))) {
            assertThat(refused("#include <stdlib.h>\n" + program))
                    .extracting(Diagnostic::key, Diagnostic::arguments)
                    .containsExactly(tuple("exercise.drivenMacro", List.of("abs")));
        }
    }

    @Test
    void aMacroThatTheDriverDoesNotUseOrTheSolutionHasTooIsFree() throws IOException {
        Files.writeString(folder.resolve("others.c"), DRIVER.replace("top, 2", "TOP(top), 2"));
        String defined = "#define MOST 7\n" + PROGRAM;
        assertThat(((Grading.Outcome.Graded) grade(defined)).grade().score()).isEqualTo(1);
    }

    @Test
    void aHeaderThatOnlyTheCallsNeedIsNamed() throws IOException {
        Files.writeString(folder.resolve("solution.c"), "#include <windows.h>\n" + PROGRAM);
        Files.writeString(folder.resolve("others.c"), DRIVER.replace("helper();", "(GetLastError() == MEM_RESERVE);"));
        assertThat(refused(PROGRAM))
                .extracting(Diagnostic::key, Diagnostic::arguments)
                .containsExactly(tuple("exercise.drivenHeader", List.of("#include <windows.h>")));
    }

    @Test
    void everyVariableIsToldWithWhatIsItsOwn() throws IOException {
        String more = PROGRAM.replace("static int top = 1, *other;", "static int top = (1), *other, text[64];");
        Files.writeString(folder.resolve("solution.c"), more);
        Files.writeString(
                folder.resolve("others.c"), DRIVER.replace("top = 4;", "top = 4; other = &top; text[0] = 1;"));
        assertThat(refused(PROGRAM.replace("static int top = 1, *other;", "static int top;")))
                .extracting(Diagnostic::arguments)
                .containsExactly(List.of("other", "int *other"), List.of("text", "int text[64]"));
    }

    @Test
    void whatIsNoCByItselfIsToldByTheCompiler() throws IOException {
        assertThat(refused(PROGRAM.replace("top = larger", "top = smaller")))
                .extracting(Diagnostic::key)
                .noneMatch(key -> key.startsWith("exercise."));
    }
}
