package dev.pagewalk.database;

import java.util.regex.Pattern;

/**
 * Text as every database keeps it. PostgreSQL has no NUL, and halves of surrogate pairs are no UTF-8. Nobody types
 * either, but a request may have them; they become U+FFFD, whatever the database, so that what is kept is the same on
 * all.
 */
public final class StoredText {

    private static final Pattern UNFIT = Pattern.compile("[\\x{0}\\p{Cs}]");

    private StoredText() {}

    public static String of(String text) {
        return UNFIT.matcher(text).replaceAll("\ufffd");
    }

    /** The beginning of a text. */
    public static String of(String text, int longest) {
        return of(text.substring(0, Math.min(text.length(), longest)));
    }
}
