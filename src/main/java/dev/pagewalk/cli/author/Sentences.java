package dev.pagewalk.cli.author;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Wording;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What is said to people in their language, from the same bundles that the browser uses. */
final class Sentences {

    private static final String BUNDLE = "vaadin-i18n/translations";

    private Sentences() {}

    static String of(Diagnostic diagnostic, Locale language) {
        return of("diagnostic." + diagnostic.key(), diagnostic.arguments(), language);
    }

    /** Gives sentences of a language by key. */
    static Wording.Translator in(Locale language) {
        return (key, arguments) ->
                of(key, Stream.of(arguments).map(String::valueOf).toList(), language);
    }

    /** The sentence of a key; key and arguments themselves if there is none. */
    static String of(String key, List<String> arguments, Locale language) {
        try {
            Locale bundle = language.getLanguage().equals("en") ? Locale.ROOT : language;
            String pattern = ResourceBundle.getBundle(
                            BUNDLE,
                            bundle,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
            return arguments.isEmpty()
                    ? pattern.replace("''", "'")
                    : new MessageFormat(pattern, language).format(arguments.toArray());
        } catch (MissingResourceException missing) {
            return key + " " + arguments;
        }
    }
}
