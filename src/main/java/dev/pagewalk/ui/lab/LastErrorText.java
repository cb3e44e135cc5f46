package dev.pagewalk.ui.lab;

import dev.pagewalk.ui.Translations;
import java.util.Locale;

/** What GetLastError would return, in a sentence. */
final class LastErrorText {

    private final Translations translations;

    LastErrorText(Translations translations) {
        this.translations = translations;
    }

    /** Number, name and meaning; a number that a program made up has only itself. */
    String of(int code, Locale language) {
        String number = Integer.toUnsignedString(code);
        String key = "lab.error." + number;
        String meaning = translations.has(key) ? translations.getTranslation(key, language) : "";
        return "GetLastError() = " + number + (meaning.isEmpty() ? "" : " · " + meaning);
    }
}
