package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Programs recorded on a real implementation of the Windows API print the same here, byte for byte. */
class ConformanceTest {

    private static final Path RECORDED = Path.of("..", "shared", "conformance");

    @TestFactory
    Stream<DynamicNode> recordedProgramsPrintTheSame() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(RECORDED),
                "skipped: the recorded programs of ../shared/conformance are not beside this clone");
        return folders().stream().map(ConformanceTest::container);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.find(RECORDED, 2, (path, file) -> file.isDirectory())) {
            return folders.filter(folder -> !programs(folder).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static DynamicNode container(Path folder) {
        return dynamicContainer(
                RECORDED.relativize(folder).toString(),
                programs(folder).stream()
                        .map(program -> dynamicTest(program.getFileName().toString(), () -> check(program))));
    }

    private static List<Path> programs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void check(Path program) throws IOException {
        ProgramRun run = ProgramRun.of(Files.readString(program));
        String name = program.toString();
        String base = name.substring(0, name.length() - ".c".length());
        assertThat(new String(run.output(), StandardCharsets.ISO_8859_1))
                .as(run.diagnostics() + run.ending())
                .isEqualTo(Files.readString(Path.of(base + ".out"), StandardCharsets.ISO_8859_1));
        assertThat("0x%08X%n".formatted(run.exitCode())).isEqualTo(Files.readString(Path.of(base + ".exit")));
    }
}
