package dev.pagewalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    /** Authors' own texts: the arguments are the text in each language, and each language shows its own. */
    private static final Set<String> OF_AUTHORS = Set.of("exercise.own", "exercise.feedback.environment");

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern USE = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Properties english = read("translations.properties");
    private final Properties chinese = read("translations_zh.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !OF_AUTHORS.contains(key))
                .allSatisfy(key -> assertThat(arguments(chinese.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void noTextIsEmptyAndThoseWithArgumentsCanBeFilledIn() {
        for (Properties language : new Properties[] {english, chinese}) {
            assertThat(language.stringPropertyNames()).allSatisfy(key -> {
                String text = language.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                Set<String> arguments = arguments(text);
                if (!arguments.isEmpty() && !OF_AUTHORS.contains(key)) {
                    var format = new MessageFormat(text, Locale.ENGLISH);
                    assertThat(format.getFormatsByArgumentIndex().length)
                            .as("%s: an apostrophe must be written twice in a text with arguments", key)
                            .isGreaterThanOrEqualTo(arguments.size());
                }
            });
        }
    }

    @Test
    void englishTextsAreEnglish() {
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("shell.language"))
                .allSatisfy(key -> assertThat(
                                CHINESE.matcher(english.getProperty(key)).find())
                        .as(key)
                        .isFalse());
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String file : new String[] {"translations.properties", "translations_zh.properties"}) {
            try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
                assertThat(lines.filter(line -> line.matches("[a-zA-Z][\\w.-]*\\s*=.*"))
                                .map(line ->
                                        line.substring(0, line.indexOf('=')).strip()))
                        .as(file)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/pagewalk"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                USE.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !key.endsWith("."))
                        .forEach(used::add);
            }
        }
        assertThat(english.stringPropertyNames()).containsAll(used);
    }

    private static Set<String> arguments(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(FOLDER.resolve(file))));
            return properties;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
