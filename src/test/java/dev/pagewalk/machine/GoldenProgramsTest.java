package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs of our own with what they must print in a comment at their end: {@code expect:}, and a last line
 * {@code exit: CODE} where the exit code isn't 0.
 */
class GoldenProgramsTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "programs");
    private static final String EXPECT = "/* expect:\n";

    @TestFactory
    List<DynamicTest> programsPrintWhatTheySay() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".c"))
                    .filter(GoldenProgramsTest::hasExpectation)
                    .sorted()
                    .map(file -> dynamicTest(PROGRAMS.relativize(file).toString(), () -> check(file)))
                    .toList();
        }
    }

    private static boolean hasExpectation(Path file) {
        return read(file).contains(EXPECT);
    }

    private static void check(Path file) {
        String source = read(file);
        int from = source.lastIndexOf(EXPECT) + EXPECT.length();
        String expected = source.substring(from, source.lastIndexOf("*/"));
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
