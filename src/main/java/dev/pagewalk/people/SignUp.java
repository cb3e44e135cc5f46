package dev.pagewalk.people;

import dev.pagewalk.database.StoredText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed to get an account. Any text at all may be in it; {@link #problems()} says whether it will do.
 *
 * <p>Names are hostile input: they are shown to other people. So no control characters, none that change the direction
 * of the text around them, none that can't be seen, and no towers of accents. Letters of any script are welcome.
 */
public record SignUp(String userName, String password, String displayName) {

    private static final Set<String> RESERVED = Set.of(
            "student",
            "instructor",
            "admin",
            "administrator",
            "root",
            "guest",
            "demo",
            "system",
            "pagewalk",
            "anonymous");
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._-]*");

    public SignUp {
        userName = Normalizer.normalize(userName.strip(), Normalizer.Form.NFKC);
        displayName = Normalizer.normalize(displayName.strip(), Normalizer.Form.NFC);
    }

    /** The form under which user names are compared: {@code Ada}, {@code ADA} and full-width {@code Ａｄａ} are one. */
    static String key(String userName) {
        return Normalizer.normalize(StoredText.of(userName).strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Everything wrong with it that can be seen without the database. */
    List<SignUpProblem> problems() {
        var found = new ArrayList<SignUpProblem>();
        int length = userName.codePointCount(0, userName.length());
        if (length < 2 || length > 32) {
            found.add(SignUpProblem.USER_NAME_LENGTH);
        } else if (!USER_NAME.matcher(userName).matches()
                || PlainLine.TOWER_OF_ACCENTS.matcher(userName).find()) {
            found.add(SignUpProblem.USER_NAME_CHARACTERS);
        } else if (RESERVED.contains(key(userName))) {
            found.add(SignUpProblem.USER_NAME_RESERVED);
        }
        int shown = displayName.codePointCount(0, displayName.length());
        if (shown < 1 || shown > 60) {
            found.add(SignUpProblem.DISPLAY_NAME_LENGTH);
        } else if (PlainLine.UNFIT.matcher(displayName).find()
                || PlainLine.TOWER_OF_ACCENTS.matcher(displayName).find()) {
            found.add(SignUpProblem.DISPLAY_NAME_CHARACTERS);
        }
        if (password.codePointCount(0, password.length()) < 8) {
            found.add(SignUpProblem.PASSWORD_SHORT);
        } else if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            found.add(SignUpProblem.PASSWORD_LONG);
        } else if (key(password).equals(key(userName))) {
            found.add(SignUpProblem.PASSWORD_LIKE_NAME);
        }
        return found;
    }

    /** Without the password, for a log that prints a record by accident. */
    @Override
    public String toString() {
        return "SignUp[" + userName.length() + " characters]";
    }
}
