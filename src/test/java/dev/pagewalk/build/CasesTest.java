package dev.pagewalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The cases of failure that homework must stand are numbered; each is found by its number in the Javadoc of the tests that show it.
 * 16 and 23 are of learning platforms, which Pagewalk doesn't report to.
 */
class CasesTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("\\* Case (\\d+)\\b");
    private static final Set<Integer> OF_PLATFORMS = Set.of(16, 23);

    @Test
    void eachCaseIsNamedByTheTestThatShowsIt() throws IOException {
        Set<Integer> wanted = IntStream.rangeClosed(1, 23)
                .boxed()
                .filter(number -> !OF_PLATFORMS.contains(number))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(TESTS)) {
            Set<Integer> named = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> NAMED.matcher(text(file)).results())
                    .map(found -> Integer.valueOf(found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
