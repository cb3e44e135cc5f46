package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether what should be Chinese was left in English: there is no Chinese in it, though words are. */
final class Untranslated {

    /**
     * What reads the same in every language: code, values, what stands in brackets, constants, names of functions, of
     * products and of units.
     */
    private static final Pattern CODE = Pattern.compile(
            "(?s)```.*?```|`[^`]*`|\\{\\{.*?}}|\\([^)]*\\)|\\b\\w*[A-Z_0-9]{2}\\w*\\b|\\b\\w+[A-Z]\\w*\\b"
                    + "|\\b(Windows|Pagewalk|Intel|Linux|Bytes?)\\b");

    /** Two words, or one that begins as a sentence does; a small one alone may be a name in a program. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]+ [a-z]+|\\b[A-Z][a-z]{2,}\\b");

    private Untranslated() {}

    static boolean is(String english, String chinese) {
        return han(chinese) == 0 && (words(chinese) || words(english) && !chinese.isBlank());
    }

    /** Titles and the like that a file has in both languages. */
    static void check(Yaml.Mapping file, Collection<Demand> demands, Consumer<Diagnostic> problems, String... keys) {
        Stream.of(keys).filter(key -> file.get(key).isPresent()).forEach(key -> {
            String english = file.texts(key).getOrDefault("en", "");
            String chinese = file.texts(key).getOrDefault("zh", "");
            if (is(english, chinese)) {
                problems.accept(Demand.LANGUAGES.lacks(
                        demands, file.mapping(key).span("zh"), "exercise.wrongLanguage", key + ".zh"));
            }
        });
    }

    static long han(String text) {
        return text.codePoints().filter(Character::isIdeographic).count();
    }

    /** Letters of words that aren't code. */
    static long latin(String text) {
        return CODE.matcher(text)
                .replaceAll("")
                .chars()
                .filter(c -> c < 128 && Character.isLetter(c))
                .count();
    }

    private static boolean words(String text) {
        return WORDS.matcher(CODE.matcher(text).replaceAll("|")).find();
    }
}
