package dev.pagewalk.people;

import java.util.Locale;

/** Why a sign-up was refused. Its text is the translation of {@link #key()}. */
public enum SignUpProblem {
    /** Not 2 to 32 characters. */
    USER_NAME_LENGTH(Field.USER_NAME),
    /** Something other than letters, digits and {@code . _ -}, or a dot or dash at the start. */
    USER_NAME_CHARACTERS(Field.USER_NAME),
    /** A name the system keeps for itself. */
    USER_NAME_RESERVED(Field.USER_NAME),
    /** Somebody has it, perhaps in other case. */
    USER_NAME_TAKEN(Field.USER_NAME),
    /** Not 1 to 60 characters. */
    DISPLAY_NAME_LENGTH(Field.DISPLAY_NAME),
    /** Control, direction-changing or invisible characters, or piles of accents. */
    DISPLAY_NAME_CHARACTERS(Field.DISPLAY_NAME),
    /** Fewer than 8 characters. */
    PASSWORD_SHORT(Field.PASSWORD),
    /** More than 72 bytes in UTF-8, the limit of the hash. */
    PASSWORD_LONG(Field.PASSWORD),
    /** The same as the user name. */
    PASSWORD_LIKE_NAME(Field.PASSWORD);

    /** The input a problem belongs to. */
    public enum Field {
        USER_NAME,
        DISPLAY_NAME,
        PASSWORD
    }

    private final Field field;

    SignUpProblem(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }

    /** For example {@code account.problem.user-name-taken}. */
    public String key() {
        return "account.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
