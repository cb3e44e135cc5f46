package dev.pagewalk.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of text that people are shown: letters of any script, no control characters, none that change the direction of
 * what stands around them, none that can't be seen, no towers of accents.
 */
final class PlainLine {

    static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    static final Pattern TOWER_OF_ACCENTS = Pattern.compile("\\p{M}{4,}");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");

    private PlainLine() {}

    /** The text with single blanks, none around it; nothing if it won't do. It may be empty. */
    static Optional<String> of(String typed, int longest) {
        // before anything looks at it: normalizing takes time
        if (typed.length() > 4 * longest + 100) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(BLANKS.matcher(typed).replaceAll(" ").strip(), Normalizer.Form.NFC);
        return text.codePointCount(0, text.length()) <= longest
                        && text.length() <= longest
                        && !UNFIT.matcher(text).find()
                        && !TOWER_OF_ACCENTS.matcher(text).find()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The form in which numbers of students and names of columns are compared. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
