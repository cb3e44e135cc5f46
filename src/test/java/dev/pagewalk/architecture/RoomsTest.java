package dev.pagewalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void aPackageBelongsToItsInnermostRoom() {
        Rooms rooms = Rooms.of(List.of("# from the bottom up", "", "a:", "a.b: a # within", "c: a a.b"));
        assertThat(rooms.of("dev.pagewalk.a")).isEqualTo("a");
        assertThat(rooms.of("dev.pagewalk.a.x")).isEqualTo("a");
        assertThat(rooms.of("dev.pagewalk.a.b.x")).isEqualTo("a.b");
        assertThat(rooms.of("dev.pagewalk.unknown.x")).isEqualTo("unknown");
        assertThat(rooms.of("org.example")).isEmpty();
        assertThat(rooms.mayUse()).containsEntry("c", List.of("a", "a.b"));
    }

    @Test
    void aLineThatIsNoRoomOrStandsTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rooms.of(List.of("a b")));
        assertThatIllegalArgumentException().isThrownBy(() -> Rooms.of(List.of("a:", "a: b")));
    }

    /** The launcher reads the same file with awk: it must come to the same sources as the test of the architecture. */
    @ParameterizedTest
    @CsvSource({"engine_room, dev.pagewalk.cli.Main", "author_room, dev.pagewalk.cli.author.Author"})
    void theLauncherCompilesWhatItsCommandReaches(String variable, String main) throws Exception {
        Rooms rooms = Rooms.read();
        String room = launcher("echo \"$" + variable + "\"").getFirst();
        assertThat(room).isEqualTo(rooms.of(main.substring(0, main.lastIndexOf('.'))));
        assertThat(launcher("sources_of \"$" + variable + "\""))
                .hasSizeGreaterThan(300)
                .containsExactlyInAnyOrderElementsOf(sources(rooms, rooms.reachedFrom(room)));
    }

    @Test
    void whatLiesBelowIsNotCompiledTwice() throws Exception {
        Rooms rooms = Rooms.read();
        var above = new TreeSet<>(rooms.reachedFrom("cli.author"));
        above.removeAll(rooms.reachedFrom("cli"));
        assertThat(launcher("sources_of \"$author_room\" \"$engine_room\""))
                .containsExactlyInAnyOrderElementsOf(sources(rooms, above));
    }

    @Test
    void theAnnotationsOfTheLauncherAreThoseOfThePom() throws Exception {
        Path jar = Path.of(NullMarked.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertThat(Path.of("bin/lib/jspecify.jar")).hasSameBinaryContentAs(jar);
    }

    private static Set<String> sources(Rooms rooms, Set<String> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> wanted.contains(rooms.of(
                            SOURCES.relativize(path).getParent().toString().replace('/', '.'))))
                    .map(Path::toString)
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> launcher(String command) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder(
                        "bash", "-euc", "root=$PWD tools=$PWD/.tools; source bin/compile.sh; " + command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return output.lines().toList();
    }
}
