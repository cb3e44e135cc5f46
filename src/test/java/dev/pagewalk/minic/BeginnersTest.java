package dev.pagewalk.minic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.win32.Win32Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Mistakes of beginners, each with all that the compiler says about it behind {@code says:}: line, severity, key and
 * arguments. Nothing more may be said: what only follows from a mistake is no news.
 */
class BeginnersTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "programs", "beginner");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "pagewalk");
    private static final Path BUNDLES = Path.of("src", "main", "resources", "vaadin-i18n");
    private static final String SAYS = "/* says:\n";
    private static final Pattern RAISED =
            Pattern.compile("\\b(?:error|warn|abandon|wrong)\\(([^;{]*?)\"([a-z]\\w+)\"([^;{]*?)\\);", Pattern.DOTALL);

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> aMistakeIsSaidOnce() throws IOException {
        return files(PROGRAMS, ".c")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    String source = Files.readString(file);
                    int from = source.lastIndexOf(SAYS);
                    String expected = source.substring(from + SAYS.length(), source.lastIndexOf("*/"));
                    Outcome outcome = new Machine(MachineSettings.DEFAULT, Budget.DESK)
                            .execute(new Command.Load(source.substring(0, from)), RunControl.NONE);
                    var said = outcome instanceof Outcome.Refused refused
                            ? refused.diagnostics()
                            : ((Outcome.Ran) outcome).warnings();
                    List<String> lines = said.stream()
                            .map(it -> (it.span().line() + " "
                                            + it.severity().name().toLowerCase(Locale.ROOT) + " "
                                            + it.key().substring("minic.".length()) + " "
                                            + String.join(" ", it.arguments()))
                                    .strip())
                            .toList();
                    assertThat(lines)
                            .isEqualTo(expected.lines().map(String::strip).toList());
                }));
    }

    /** Keys as the compiler's sources name them where something is reported. */
    private static Set<String> raised() throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern other = Pattern.compile("[?:]\\s*\"([a-z]\\w+)\"");
        for (Path file : files(SOURCES.resolve("minic"), ".java").toList()) {
            Matcher matcher = RAISED.matcher(Files.readString(file));
            while (matcher.find()) {
                keys.add(matcher.group(2));
                Matcher alternatives = other.matcher(matcher.group(3));
                while (alternatives.find()) {
                    keys.add(alternatives.group(1));
                }
            }
        }
        keys.removeAll(Set.of("break", "default", "struct", "union")); // arguments
        return keys;
    }

    @Test
    void everythingThatIsReportedHasATextInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        raised().forEach(key -> keys.add("diagnostic.minic." + key));
        List<Pattern> literals = List.of(
                Pattern.compile("\"(minic\\.\\w+|machine\\.\\w+|exercise\\.[\\w.-]*\\w)\""),
                Pattern.compile("\"(debugger\\.[\\w.-]*\\w)\""));
        for (Path file : files(SOURCES, ".java")
                .filter(it -> !it.startsWith(SOURCES.resolve("ui")))
                .toList()) {
            String text = Files.readString(file);
            for (Pattern pattern : literals) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    keys.add("diagnostic." + matcher.group(1));
                }
            }
        }
        for (Win32Error error : Win32Error.values()) {
            if (error.code() > 0) { // the others are exceptions' codes
                keys.add("lab.error." + error.code());
            }
        }
        keys.remove("diagnostic.exercise.own"); // marks an author's text in what the first release kept
        assertThat(keys).hasSizeGreaterThan(120).contains("lab.error.8", "diagnostic.minic.missing");
        for (String bundle : List.of("translations.properties", "translations_zh.properties")) {
            var texts = new Properties();
            try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
                texts.load(reader);
            }
            List<String> missing = new ArrayList<>(keys);
            // what graders say of answers has keys of its own
            missing.removeIf(key -> texts.containsKey(key) || texts.containsKey(key.substring("diagnostic.".length())));
            assertThat(missing).as(bundle).isEmpty();
        }
    }
}
