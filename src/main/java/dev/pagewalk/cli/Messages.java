package dev.pagewalk.cli;

import dev.pagewalk.diagnostic.Diagnostic;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of diagnostics in English, from the same bundle that the browser uses. */
final class Messages {

    private static final String BUNDLE = "vaadin-i18n/translations";

    private Messages() {}

    /** The sentence of a diagnostic. */
    static String of(Diagnostic diagnostic) {
        String key = "diagnostic." + diagnostic.key();
        try {
            String pattern = ResourceBundle.getBundle(
                            BUNDLE,
                            Locale.ROOT,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
            return new MessageFormat(pattern, Locale.ENGLISH)
                    .format(diagnostic.arguments().toArray());
        } catch (MissingResourceException missing) {
            return key + " " + diagnostic.arguments();
        }
    }
}
