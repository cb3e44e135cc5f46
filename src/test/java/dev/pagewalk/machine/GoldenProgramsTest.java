package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs of our own with what they must print in a comment at their end: {@code expect:}, and a last line
 * {@code exit: CODE} where the exit code isn't 0. A program without it fails.
 */
class GoldenProgramsTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "programs");
    /** Folders whose programs say something else at their end, to a test of their own. */
    private static final Set<String> OTHERS = Set.of("beginner", "notes");

    @TestFactory
    List<DynamicTest> programsPrintWhatTheySay() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".c"))
                    .filter(file -> !OTHERS.contains(
                            PROGRAMS.relativize(file).getName(0).toString()))
                    .sorted()
                    .map(file -> dynamicTest(PROGRAMS.relativize(file).toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path file) {
        String source = read(file);
        String expected = Expectation.of(source, "expect");
        ProgramRun run = ProgramRun.of(source);
        String exit = run.exitCode() == 0 ? "" : "exit: %X\n".formatted(run.exitCode());
        assertThat(new String(run.output(), StandardCharsets.UTF_8) + exit)
                .as(run.diagnostics() + run.ending())
                .isEqualTo(expected);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
