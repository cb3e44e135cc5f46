package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pagewalk.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A machine that notes undefined behaviour notes what happened, and nothing else is different. */
class NotesTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "programs", "notes");
    private static final Path RECORDED = Path.of("..", "shared", "conformance");

    /** Everything of a run but its notes. */
    private record Ended(String state, long retired, String counters, String output) {}

    private static Ended run(String source, boolean watching, List<Event.UndefinedBehaviour> notes) {
        var machine = new Machine(MachineSettings.DEFAULT, Budget.COMMAND_LINE, watching);
        machine.execute(new Command.Load(source), RunControl.NONE);
        Outcome outcome = machine.execute(new Command.Run(Set.of()), RunControl.NONE);
        if (outcome instanceof Outcome.Ran ran) {
            ran.events().forEach(event -> {
                if (event instanceof Event.UndefinedBehaviour note) {
                    notes.add(note);
                }
            });
        }
        return new Ended(
                machine.state().toString(),
                machine.retired(),
                outcome.snapshot().counters().toString(),
                new String(machine.output(), StandardCharsets.ISO_8859_1));
    }

    private static void sameWithAndWithout(String source) {
        assertThat(run(source, true, new ArrayList<>())).isEqualTo(run(source, false, new ArrayList<>()));
    }

    private static Stream<Path> programs(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".c")).sorted().toList().stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Each line behind {@code notes:} is the line, the kind and the first arguments of one note. */
    @TestFactory
    Stream<DynamicTest> everyProgramGetsTheNotesItNames() {
        return programs(PROGRAMS)
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    String source = read(file);
                    String expected = Expectation.of(source, "notes");
                    List<Event.UndefinedBehaviour> notes = new ArrayList<>();
                    run(source, true, notes);
                    List<String> lines = expected.lines().toList();
                    assertThat(notes).as(notes.toString()).hasSameSizeAs(lines);
                    for (int i = 0; i < lines.size(); i++) {
                        Event.UndefinedBehaviour note = notes.get(i);
                        assertThat(note.line() + " " + note.key() + " " + String.join(" ", note.arguments()) + " ")
                                .startsWith(lines.get(i) + " ");
                    }
                    sameWithAndWithout(source);
                }));
    }

    @TestFactory
    Stream<DynamicTest> recordedProgramsRunTheSameWithNotes() {
        Assumptions.assumeTrue(
                Files.isDirectory(RECORDED),
                "skipped: the recorded programs of ../shared/conformance are not beside this clone");
        return programs(RECORDED)
                .map(file -> dynamicTest(RECORDED.relativize(file).toString(), () -> sameWithAndWithout(read(file))));
    }

    @Test
    void randomArithmeticAndIndexesEndTheSameWithAndWithoutNotes() {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var body = new StringBuilder(
                    "int main(void) { int a[8]; int i, x = 1; unsigned u = 1; char *p = malloc(32);\n");
            body.append("for (i = 0; i < 8; i++) a[i] = i * 77;\n");
            for (int k = 0; k < 20; k++) {
                int n = random.nextInt(12);
                String statement = switch (random.nextInt(6)) {
                    case 0 -> "x = x * 40503 + a[%d];\n";
                    case 1 -> "u = u * 31 + x + %d;\n";
                    case 2 -> "i = %d & 7; a[i] += x; x -= a[i];\n";
                    case 3 -> "i = %d; x += a[i];\n";
                    case 4 -> "p[%d * 3] = (char)x; x += p[3];\n";
                    default -> "if (x > %d) x = -x;\n";
                };
                body.append(statement.formatted(n));
            }
            sameWithAndWithout(
                    "#include <stdio.h>\n#include <stdlib.h>\n" + body + "printf(\"%d %u\\n\", x, u); return 0; }\n");
        }
    }

    private static final String LATE_FLOOD = """
            #include <windows.h>
            int main(void) {
                int never;
                int seen = never;
                for (int i = 0; i < 3000; i++) {
                    VirtualFree(VirtualAlloc(0, 4096, MEM_RESERVE, PAGE_NOACCESS), 0, MEM_RELEASE);
                }
                return seen;
            }
            """;

    @Test
    void aNoteIsToldThoughManyEventsFollow() {
        List<Event.UndefinedBehaviour> notes = new ArrayList<>();
        run(LATE_FLOOD, true, notes);
        assertThat(notes).extracting(Event.UndefinedBehaviour::key).containsExactly("unwrittenLocal");
    }

    @Test
    void theSnapshotKnowsTheNotesOfItsMoment() {
        var history = new History(MachineSettings.DEFAULT, Budget.DESK, true);
        history.execute(new Command.Load(LATE_FLOOD), RunControl.NONE);
        assertThat(history.snapshot().program().notes()).isEmpty();
        history.execute(new Command.Run(Set.of()), RunControl.NONE);
        assertThat(history.snapshot().program().notes()).hasSize(1);
        long end = history.snapshot().position().instruction();
        history.seek(new Position(1, end / 2), RunControl.NONE);
        assertThat(history.snapshot().program().notes()).hasSize(1);
        history.restart(RunControl.NONE);
        assertThat(history.snapshot().program().notes()).isEmpty();
    }

    @Test
    void everyNoteHasATextInBothLanguages() throws IOException {
        for (String file : List.of("translations.properties", "translations_zh.properties")) {
            var texts = new Properties();
            try (var reader = Files.newBufferedReader(Path.of("src", "main", "resources", "vaadin-i18n", file))) {
                texts.load(reader);
            }
            for (Path program : programs(PROGRAMS).toList()) {
                List<Event.UndefinedBehaviour> notes = new ArrayList<>();
                run(read(program), true, notes);
                notes.forEach(note -> assertThat(texts).as(file).containsKey("note." + note.key()));
            }
        }
    }
}
