package dev.pagewalk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The texts, from {@code vaadin-i18n/translations*.properties} in UTF-8.
 *
 * <p>A key that is missing in one language is shown in English, one that is missing everywhere as itself between
 * exclamation marks. A text with arguments is a {@link MessageFormat}: there an apostrophe is written twice. Pass
 * numbers that must not be grouped as strings.
 *
 * <p>Why not Vaadin's own provider: it falls back to the language of the server's operating system before English.
 */
@Component
public class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    /** English first: the one to fall back to. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Map<String, Properties> texts = Map.of("en", read(""), "zh", read("_zh"));

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        String text = text(key, locale);
        if (text == null) {
            LOG.warn("no translation for {}", key);
            return "!" + key + "!";
        }
        return params.length == 0 ? text.replace("''", "'") : new MessageFormat(text, locale).format(params);
    }

    /** Whether there is a text for the key. */
    public boolean has(String key) {
        return text(key, Locale.ENGLISH) != null;
    }

    /** All texts whose key begins with {@code prefix}, as they are written, by the rest of their key. */
    public Map<String, String> below(String prefix, Locale locale) {
        Map<String, String> found = new TreeMap<>();
        for (String key : texts.get("en").stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), String.valueOf(text(key, locale)));
            }
        }
        return found;
    }

    /** The language we have that is nearest to what was asked for; English if none is. */
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }

    private @org.jspecify.annotations.Nullable String text(String key, Locale locale) {
        Properties english = texts.get("en");
        return texts.getOrDefault(locale.getLanguage(), english).getProperty(key, english.getProperty(key));
    }

    private static Properties read(String suffix) {
        String name = "/vaadin-i18n/translations" + suffix + ".properties";
        try (InputStream stream = Translations.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing on the class path: " + name);
            }
            var properties = new Properties();
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
